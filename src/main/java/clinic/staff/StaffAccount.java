package clinic.staff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who can sign in. Every change after which an earlier sign-in must not count any more gives the account
 * a new stamp.
 */
@Entity
public class StaffAccount {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,59}");

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    private Password password;

    private boolean disabled;
    private boolean mayExport;
    private int stamp;

    @Column(updatable = false)
    private Instant createdAt;

    @Embedded
    private Codes codes = new Codes();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "account_id", nullable = false)
    @OrderBy("createdAt")
    private List<Passkey> passkeys = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StaffAccount() {}

    StaffAccount(String name, Role role, Password password, Instant createdAt) {
        if (!isName(name)) {
            throw new IllegalArgumentException("A name has 3 to 60 small letters, digits, dots and hyphens");
        }
        this.name = name;
        this.role = role;
        this.password = password;
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Takes a password of the person's own choice. */
    void changePassword(String hash) {
        password = Password.own(hash);
        stamp++;
    }

    /** Takes a password that another person has seen. What was lost with the earlier one goes. */
    void requirePasswordChange(String oneTimeHash, Instant now) {
        password = Password.oneTime(oneTimeHash, now);
        passkeys.clear();
        codes.stop();
        stamp++;
    }

    /** A permission to export was given for the earlier role, so it goes with it. */
    void changeRole(Role other) {
        role = other;
        mayExport = false;
        stamp++;
    }

    /** Earlier sign-ins go on, as the permission is looked up at each export. */
    void allowExport(boolean allowed) {
        mayExport = allowed;
    }

    void disable() {
        disabled = true;
        stamp++;
    }

    void enable() {
        disabled = false;
        stamp++;
    }

    /** From now on a password is good only together with a code of this secret, or with a passkey. */
    void startCodes(String secret, long usedStep, Collection<String> recoveryCodeHashes) {
        codes.start(secret, usedStep, recoveryCodeHashes);
        stamp++;
    }

    void stopCodes() {
        codes.stop();
        stamp++;
    }

    /** From now on a password is good only together with a passkey, or with a code. */
    void addPasskey(Passkey passkey) {
        passkeys.add(passkey);
        stamp++;
    }

    /** False if it is not there. */
    boolean removePasskey(UUID passkey) {
        stamp++;
        return passkeys.removeIf(each -> passkey.equals(each.id()));
    }

    /** How passkeys know the account; it is there as soon as the account is stored. */
    UUID id() {
        return Objects.requireNonNull(id);
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** With the name of the method in front, as Spring Security writes it. */
    public String passwordHash() {
        return password.hash();
    }

    /** Whether the person has yet to choose a password. */
    public boolean hasOneTimePassword() {
        return password.oneTime();
    }

    /** Whether the one-time password has not been used in time, so that only another one helps. */
    public boolean isPasswordRunOut(Instant now) {
        return password.hasRunOut(now);
    }

    public boolean isDisabled() {
        return disabled;
    }

    /** Whether this person may take what patients sent out of the house; administrators always may. */
    public boolean mayExport() {
        return role == Role.ADMINISTRATOR || mayExport;
    }

    public int stamp() {
        return stamp;
    }

    /** Whether a password alone is not enough. */
    public boolean hasSecondFactor() {
        return hasCodes() || hasPasskeys();
    }

    public boolean hasCodes() {
        return codes.secret() != null;
    }

    public boolean hasPasskeys() {
        return !passkeys.isEmpty();
    }

    Codes codes() {
        return codes;
    }

    List<Passkey> passkeys() {
        return List.copyOf(passkeys);
    }
}
