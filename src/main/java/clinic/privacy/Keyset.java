package clinic.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clinic's keys: pairs of one key that seals and one that fingerprints, each pair under one number. The primary pair
 * writes; all of them read. Immutable.
 */
record Keyset(KeysetHandle sealing, KeysetHandle fingerprints) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Configuration TINK;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            TINK = RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Two keys that nobody has had before. */
    static Keyset create() {
        try {
            return withNewPair(KeysetHandle.newBuilder(), KeysetHandle.newBuilder());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    private static Keyset withNewPair(KeysetHandle.Builder sealing, KeysetHandle.Builder fingerprints)
            throws GeneralSecurityException {
        KeysetHandle seals = sealing.addEntry(entry(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        int id = seals.getPrimary().getId();
        return new Keyset(
                seals,
                fingerprints
                        .addEntry(entry(PredefinedPrfParameters.HMAC_SHA256_PRF)
                                .withFixedId(id)
                                .makePrimary())
                        .build());
    }

    private static KeysetHandle.Builder.Entry entry(Parameters parameters) {
        return KeysetHandle.generateEntryFromParameters(parameters);
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws GeneralSecurityException if this is no whole keyset; never quotes it
     */
    static Keyset parse(String json) throws GeneralSecurityException {
        try {
            JsonNode tree = JSON.readTree(json);
            Keyset keyset = new Keyset(part(tree, "sealing"), part(tree, "fingerprints"));
            if (keyset.fingerprints.getPrimary().getId() != keyset.id()) {
                throw new GeneralSecurityException("The primary keys are no pair");
            }
            keyset.aead();
            keyset.prfs();
            return keyset;
        } catch (JacksonException e) {
            throw new GeneralSecurityException("The keyset is no whole JSON text");
        }
    }

    private static KeysetHandle part(JsonNode tree, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(tree.path(name).toString(), TINK, InsecureSecretKeyAccess.get());
    }

    /** All keys in the clear: for the key file only. */
    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(JSON.createObjectNode()
                            .set("sealing", tree(sealing))
                            .set("fingerprints", tree(fingerprints)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset could not be written", e);
        }
    }

    private static JsonNode tree(KeysetHandle keys) throws GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get()));
    }

    /** The number of the primary pair. */
    int id() {
        return sealing.getPrimary().getId();
    }

    /** The number of the key that made a sealed text: it stands after Tink's version byte. */
    static int keyIdOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    Aead aead() throws GeneralSecurityException {
        return sealing.getPrimitive(TINK, Aead.class);
    }

    /** One for each key, that of the primary first. */
    List<Prf> prfs() throws GeneralSecurityException {
        PrfSet set = fingerprints.getPrimitive(TINK, PrfSet.class);
        return set.getPrfs().entrySet().stream()
                .sorted(Comparator.comparing(prf -> prf.getKey() != set.getPrimaryId()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
