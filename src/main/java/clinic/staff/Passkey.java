package clinic.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;

/** The public half of a key that a telephone, a computer or a security key keeps for a member of staff. */
@Entity
public class Passkey {

    private static final int LONGEST_ATTESTATION = 4096;

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @Column(updatable = false)
    private String label;

    @Column(updatable = false)
    private String credentialId;

    @Column(updatable = false)
    private byte[] publicKey;

    @Column(updatable = false)
    private byte[] attestation;

    @Column(updatable = false)
    private String transports;

    private long uses;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Passkey() {}

    /** @throws IllegalArgumentException if a browser made it bigger than any browser does */
    Passkey(CredentialRecord made, Instant createdAt) {
        Bytes object = made.getAttestationObject();
        if (object == null || object.getBytes().length > LONGEST_ATTESTATION) {
            throw new IllegalArgumentException("An attestation has up to 4,096 bytes");
        }
        this.label = made.getLabel();
        this.credentialId = made.getCredentialId().toBase64UrlString();
        this.publicKey = made.getPublicKey().getBytes();
        this.attestation = object.getBytes();
        this.transports = Arrays.stream(AuthenticatorTransport.values())
                .filter(made.getTransports()::contains)
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(" "));
        this.uses = made.getSignatureCount();
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Notes a use. Keys that count their uses count up; those that are copied to all devices of a person stay at 0.
     *
     * @throws IllegalArgumentException if the count does not go up, so that somebody has a copy of the key
     */
    void use(long count, Instant now) {
        if (count <= uses && (count != 0 || uses != 0)) {
            throw new IllegalArgumentException("A passkey counts its uses up");
        }
        uses = count;
        lastUsedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isFor(Bytes id) {
        return credentialId.equals(id.toBase64UrlString());
    }

    /** As Spring Security sees it. */
    CredentialRecord record(Bytes owner) {
        Set<AuthenticatorTransport> known = Arrays.stream(transports.split(" "))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .userEntityUserId(owner)
                .credentialId(Bytes.fromBase64(credentialId))
                .publicKey(new ImmutablePublicKeyCose(publicKey))
                .attestationObject(new Bytes(attestation))
                .transports(known)
                .signatureCount(uses)
                .uvInitialized(true)
                .label(label)
                .created(createdAt)
                .build();
    }

    public @Nullable UUID id() {
        return id;
    }

    /** What its owner calls it. */
    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When somebody last signed in with it; nothing if nobody has yet. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
