"use strict";

/* Brings the forms for passkeys to life. Each asks our server for a question, gives it to the browser, and is then sent
   like any other form, with the browser's answer in its field "credential". */
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));

  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

  /* Browsers before 2025 know neither parse…FromJSON nor toJSON */
  const unpacked = options => ({
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...Object.fromEntries(["allowCredentials", "excludeCredentials"].filter(list => options[list])
      .map(list => [list, options[list].map(each => ({ ...each, id: bytes(each.id) }))]))
  });

  const packed = credential => {
    const { response } = credential;
    const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: {
        ...Object.fromEntries(parts.filter(part => response[part]).map(part => [part, text(response[part])])),
        ...(response.getTransports && { transports: response.getTransports() })
      }
    };
  };

  const make = options => navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON?.(options) ?? unpacked(options)
  });

  const get = options => navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON?.(options) ?? unpacked(options)
  });

  const answer = async form => {
    const asked = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    /* If it does not ask, the page that follows says why */
    if (asked.ok && !asked.redirected) {
      const options = await asked.json();
      const credential = await (options.rp ? make(options) : get(options));
      form.elements.credential.value = JSON.stringify(credential.toJSON?.() ?? packed(credential));
    }
    form.submit();
  };

  for (const form of document.querySelectorAll("[data-passkey]")) {
    const button = form.querySelector("[type=submit]");
    const failed = form.querySelector("[data-passkey-failed]");
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      button.disabled = true;
      failed.hidden = true;
      answer(form).catch(() => {
        button.disabled = false;
        failed.hidden = false;
      });
    });
  }
  for (const needed of document.querySelectorAll("[data-passkey-needed]")) {
    needed.hidden = true;
  }
})();
