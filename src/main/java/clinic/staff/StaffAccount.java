package clinic.staff;

import clinic.privacy.Sealed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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

    private String passwordHash;
    private boolean passwordOneTime;
    private boolean disabled;
    private boolean mayExport;
    private int stamp;

    @Column(updatable = false)
    private Instant createdAt;

    @Sealed("staff_account.totp_secret")
    private @Nullable String totpSecret;

    private @Nullable Long totpLastStep;

    @ElementCollection
    @CollectionTable(name = "staff_recovery_code", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "code_hash")
    private Set<String> recoveryCodes = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StaffAccount() {}

    StaffAccount(String name, Role role, String passwordHash, Instant createdAt) {
        if (!isName(name)) {
            throw new IllegalArgumentException("A name has 3 to 60 small letters, digits, dots and hyphens");
        }
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Takes a password of the person's own choice. */
    void changePassword(String hash) {
        passwordHash = hash;
        passwordOneTime = false;
        stamp++;
    }

    /** Takes a password that another person has seen, so it is good for nothing but choosing an own one. */
    void requirePasswordChange(String oneTimeHash) {
        changePassword(oneTimeHash);
        passwordOneTime = true;
    }

    /** A permission to export was given for the earlier role, so it goes with it. */
    void changeRole(Role other) {
        role = other;
        mayExport = false;
        stamp++;
    }

    /** Earlier sign-ins go on, as the permission is looked up at each export. */
    void allowExport() {
        mayExport = true;
    }

    void forbidExport() {
        mayExport = false;
    }

    void disable() {
        disabled = true;
        stamp++;
    }

    void enable() {
        disabled = false;
        stamp++;
    }

    /** From now on a code of this secret is asked for at each sign-in. */
    void addSecondFactor(String secret, long usedStep, Collection<String> recoveryCodeHashes) {
        totpSecret = secret;
        totpLastStep = usedStep;
        recoveryCodes.clear();
        recoveryCodes.addAll(recoveryCodeHashes);
        stamp++;
    }

    void removeSecondFactor() {
        totpSecret = null;
        totpLastStep = null;
        recoveryCodes.clear();
        stamp++;
    }

    /** Uses up the codes of all time steps up to this one; false if they were used up before. */
    boolean useStep(long step) {
        if (totpLastStep != null && step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        return true;
    }

    /** Uses up a recovery code; false if there is none like it. */
    boolean useRecoveryCode(String hash) {
        return recoveryCodes.remove(hash);
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** With the name of the method in front, as Spring Security writes it. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the person has yet to choose a password. */
    public boolean hasOneTimePassword() {
        return passwordOneTime;
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

    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    @Nullable
    String totpSecret() {
        return totpSecret;
    }
}
