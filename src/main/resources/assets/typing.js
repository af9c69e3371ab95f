// A gift to those whose browser runs it; nothing depends on it.
// Asks before what was typed into a form is lost. Only the browser's own question is shown.
for (const form of document.querySelectorAll('form[method="post"]')) {
  const written = () => document.querySelector('.refusals') || [...form.elements].some(field => /^(text|tel|email|textarea)$/.test(field.type) && field.value !== field.defaultValue);
  let sent = false;
  form.addEventListener('submit', () => { sent = true; });
  // A call or a mail leads nowhere, but browsers ask as if it did
  addEventListener('click', event => {
    if (!event.target.closest('a[href^="tel:"], a[href^="mailto:"]')) return;
    sent = true;
    setTimeout(() => { sent = false; }, 1000);
  });
  addEventListener('pageshow', () => { sent = false; });
  addEventListener('beforeunload', event => { if (!sent && written()) event.preventDefault(); });
}
