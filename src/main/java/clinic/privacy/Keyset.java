package clinic.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

    /** A pair of keys that nobody has had before. */
    static Keyset create() {
        try {
            KeysetHandle sealing = KeysetHandle.newBuilder()
                    .addEntry(newSealing().withRandomId().makePrimary())
                    .build();
            return new Keyset(
                    sealing,
                    KeysetHandle.newBuilder()
                            .addEntry(newFingerprints()
                                    .withFixedId(sealing.getPrimary().getId())
                                    .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    private static KeysetHandle.Builder.Entry newSealing() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM);
    }

    private static KeysetHandle.Builder.Entry newFingerprints() {
        return KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    /** With one more pair, which reads but does not write yet. */
    Keyset withNext() {
        try {
            KeysetHandle more = KeysetHandle.newBuilder(sealing)
                    .addEntry(newSealing().withRandomId())
                    .build();
            int id = more.getAt(more.size() - 1).getId();
            return new Keyset(
                    more,
                    KeysetHandle.newBuilder(fingerprints)
                            .addEntry(newFingerprints().withFixedId(id))
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    /** Whether there is a pair that was made after the one that writes. */
    boolean hasNext() {
        return !sealing.getAt(sealing.size() - 1).isPrimary();
    }

    /** Whether there is a pair that was made before the one that writes. */
    boolean hasOlder() {
        return !sealing.getAt(0).isPrimary();
    }

    /** With the newest pair as the one that writes. */
    Keyset withNewestPrimary() {
        return change(keys -> keys.getAt(keys.size() - 1).makePrimary());
    }

    /** With the pair that writes as the only one. */
    Keyset withPrimaryOnly() {
        return change(keys -> {
            for (int i = keys.size() - 1; i >= 0; i--) {
                if (!keys.getAt(i).isPrimary()) {
                    keys.deleteAt(i);
                }
            }
        });
    }

    private Keyset change(Consumer<KeysetHandle.Builder> change) {
        try {
            KeysetHandle.Builder seals = KeysetHandle.newBuilder(sealing);
            KeysetHandle.Builder prints = KeysetHandle.newBuilder(fingerprints);
            change.accept(seals);
            change.accept(prints);
            return new Keyset(seals.build(), prints.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys could not be changed", e);
        }
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

    /** The number of each pair, in the order in which they were made. */
    List<KeysetFile.Key> numbers() {
        return IntStream.range(0, sealing.size())
                .mapToObj(sealing::getAt)
                .map(key -> new KeysetFile.Key(key.getId(), key.isPrimary()))
                .toList();
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

    /** One for each key, by its number. */
    Map<Integer, Prf> prfsByNumber() throws GeneralSecurityException {
        return fingerprints.getPrimitive(TINK, PrfSet.class).getPrfs();
    }

    /** One for each key, that of the primary first. */
    List<Prf> prfs() throws GeneralSecurityException {
        return prfsByNumber().entrySet().stream()
                .sorted(Comparator.comparing(prf -> prf.getKey() != id()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
