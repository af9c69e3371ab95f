package clinic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key that makes and answers passkeys as a browser and its authenticator do together (WebAuthn, ES256, no attestation),
 * but as honestly or not as a test wants.
 */
public final class SecurityKey {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MADE = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private String origin = "http://localhost:8080";
    private boolean asksForAFinger = true;
    private int uses;

    public SecurityKey() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Is used on a page of another site. */
    public SecurityKey at(String origin) {
        this.origin = origin;
        return this;
    }

    /** Works for whoever holds it. */
    public SecurityKey withoutFinger() {
        asksForAFinger = false;
        return this;
    }

    /** Has been copied, and the copy was not used as often. */
    public SecurityKey afterUses(int number) {
        uses = number;
        return this;
    }

    /** Makes a passkey as the question wants it, in the JSON that a browser sends. */
    public String make(String question) {
        byte[] client = client("webauthn.create", question);
        byte[] data = join(authenticatorData(MADE), new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
        byte[] attestation = join(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return answer(Map.of("clientDataJSON", text(client), "attestationObject", text(attestation)));
    }

    /** Answers a question with the passkey that it has made. */
    public String answer(String question) {
        uses++;
        byte[] client = client("webauthn.get", question);
        byte[] data = authenticatorData(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer(Map.of(
                    "clientDataJSON", text(client),
                    "authenticatorData", text(data),
                    "signature", text(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] client(String type, String question) {
        JsonNode asked = JSON.readTree(question);
        return JSON.writeValueAsString(Map.of(
                        "type", type,
                        "challenge", asked.get("challenge").asString(),
                        "origin", origin))
                .getBytes(UTF_8);
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | (asksForAFinger ? VERIFIED : 0) | more;
        return join(
                sha256("localhost".getBytes(UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(uses).array());
    }

    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(key.getW().getAffineX()),
                HexFormat.of().parseHex("225820"),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
