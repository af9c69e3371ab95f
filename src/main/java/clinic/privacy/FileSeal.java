package clinic.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Seals files of any size while they are written (AES-256-GCM in segments, by Tink), with keys of their own: each is derived
 * from one of the clinic's pairs and has its number, so it comes and goes with it. Immutable.
 */
public final class FileSeal {

    /** Has no NUL, which every text that is fingerprinted has: no fingerprint is ever a key. */
    private static final byte[] LABEL = "The key of sealed files".getBytes(UTF_8);

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Keyset keyset;
    private final Map<Integer, Prf> roots;

    FileSeal(Keyset keyset) {
        try {
            this.keyset = keyset;
            this.roots = keyset.prfsByNumber();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The keyset is of another kind", e);
        }
    }

    /** The number of the key that seals. */
    public int number() {
        return keyset.id();
    }

    /** Whether a file that was sealed with this key can be opened. */
    public boolean has(int number) {
        return roots.containsKey(number);
    }

    /**
     * Seals what is written to the stream that it returns; the file is whole once that is closed.
     *
     * @param context what must be known to open it; not secret
     */
    public OutputStream seal(OutputStream to, String context) throws IOException {
        try {
            return key(number()).newEncryptingStream(to, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A file could not be sealed", e);
        }
    }

    /**
     * Opens what was sealed. Reading throws an {@link IOException} where it was changed or cut off; what was read until
     * then is as it was written.
     */
    public InputStream open(InputStream from, int number, String context) throws IOException {
        try {
            return key(number).newDecryptingStream(from, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException("A sealed file does not open", e);
        }
    }

    /** Whether these keys open everything that was ever sealed in a database, and it has sealed text at all. */
    public boolean opens(DataSource database) {
        KeyCheck check = new KeyCheck(database);
        return check.hasProofs() && check.passes(new Vault(keyset));
    }

    @AccessesPartialKey // as it is made here
    private StreamingAead key(int number) throws GeneralSecurityException {
        Prf root = roots.get(number);
        if (root == null) {
            throw new IllegalArgumentException("There is no key with the number " + Integer.toUnsignedString(number));
        }
        AesGcmHkdfStreamingKey key = AesGcmHkdfStreamingKey.create(
                AesGcmHkdfStreamingParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                        .setHkdfHashType(HashType.SHA256)
                        .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                        .build(),
                SecretBytes.copyFrom(root.compute(LABEL, KEY_BYTES), InsecureSecretKeyAccess.get()));
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(number).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
