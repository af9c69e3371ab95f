package clinic.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Seals text and recognises it again. A context says where a text belongs, such as {@code contact_message.name}; what was
 * sealed for one context opens in no other. Sealed text is Base64 rather than bytes: one third longer, but {@code varchar}
 * in every database and whole in every dump. Built once, thread-safe.
 */
public final class Vault {

    private static final int FINGERPRINT_BYTES = 32;

    private final Aead aead;
    private final List<Prf> prfs;
    private final int keyId;
    private final boolean olderKeys;

    Vault(Keyset keyset) {
        try {
            this.aead = keyset.aead();
            this.prfs = keyset.prfs();
            this.keyId = keyset.id();
            this.olderKeys = keyset.hasOlder();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The keyset is of another kind", e);
        }
    }

    /** Makes a text unreadable, differently each time (AES-256-GCM). */
    public String seal(String text, String context) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(text.getBytes(UTF_8), context.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text for " + context + " could not be sealed", e);
        }
    }

    /**
     * Makes a sealed text readable again.
     *
     * @throws UnreadableException if it was sealed for another context or with a key that we do not have, or was changed
     */
    public String open(String sealed, String context) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), context.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableException(context);
        }
    }

    /**
     * The same 64 hexadecimal digits for the same text and context, which say nothing about it to who has no key
     * (HMAC-SHA-256). Made with the newest key: what is stored.
     */
    public String fingerprint(String text, String context) {
        return fingerprint(prfs.get(0), text, context);
    }

    /** The fingerprint under every key that we have, newest first: what is asked for, as older ones may be stored. */
    public List<String> fingerprints(String text, String context) {
        return prfs.stream().map(prf -> fingerprint(prf, text, context)).toList();
    }

    private static String fingerprint(Prf prf, String text, String context) {
        try {
            byte[] input = (context + '\0' + text).getBytes(UTF_8);
            return HexFormat.of().formatHex(prf.compute(input, FINGERPRINT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text for " + context + " could not be fingerprinted", e);
        }
    }

    /** Whether we still hold keys that sealed before the one that seals now. */
    boolean hasOlderKeys() {
        return olderKeys;
    }

    /** Whether a text was sealed with the key that we seal with now. */
    boolean isCurrent(String sealed) {
        return Keyset.keyIdOf(Base64.getDecoder().decode(sealed)) == keyId;
    }
}
