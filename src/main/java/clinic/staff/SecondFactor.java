package clinic.staff;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that a telephone shows (TOTP, RFC 6238), as a second proof beside the password; and recovery codes for whoever
 * has lost the telephone. Each is good once. Thread-safe.
 */
@Service
@Transactional(rollbackFor = RefusedException.class)
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final StaffAccounts accounts;
    private final SecondFactorSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactor(
            StaffAccounts accounts,
            SecondFactorSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A new secret to share with a telephone, in the letters and digits that people can type. */
    public static String newSecret() {
        byte[] bits = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bits);
        return new Base32().encodeToString(bits);
    }

    /** Whether the clinic requires a second factor, and this person has none yet. */
    public boolean isMissing(String name) {
        return settings.isRequired() && !accounts.findByName(name).orElseThrow().hasSecondFactor();
    }

    /**
     * Asks for codes of this secret from now on.
     *
     * @param typed a first code, which proves that the telephone has the secret
     * @return the recovery codes, which are kept as hashes only
     */
    public List<String> add(String name, String secret, String typed) throws RefusedException {
        StaffAccount account = accounts.findLockedByName(name).orElseThrow();
        if (account.hasCodes()) {
            throw new RefusedException("staff.codes.already");
        }
        long step = stepOf(secret, digits(typed)).orElseThrow(() -> new RefusedException("staff.code.wrong"));
        List<String> recoveryCodes =
                Stream.generate(Passwords::next).limit(RECOVERY_CODES).toList();
        account.startCodes(
                secret, step, recoveryCodes.stream().map(SecondFactor::hash).toList());
        changed(account, "account.second-factor.add");
        return recoveryCodes;
    }

    public void remove(String name, String typed) throws RefusedException {
        StaffAccount account = accounts.findLockedByName(name).orElseThrow();
        if (settings.isRequired() && !account.hasPasskeys()) {
            throw new RefusedException("staff.second-factor.last");
        }
        if (!check(name, typed)) {
            throw new RefusedException("staff.code.wrong");
        }
        account.stopCodes();
        changed(account, "account.second-factor.remove");
    }

    /** Whether this is a code, or a recovery code, that was not used before; afterwards it is used. */
    public boolean check(String name, String typed) {
        StaffAccount account = accounts.findLockedByName(name).orElseThrow();
        String secret = account.codes().secret();
        if (secret == null) {
            return false;
        }
        OptionalLong step = stepOf(secret, digits(typed));
        if (step.isPresent()) {
            return account.codes().useStep(step.getAsLong());
        }
        if (account.codes().useRecoveryCode(hash(typed))) {
            audit.record("sign-in.recovery-code", name, Outcome.DONE);
            events.publishEvent(new AccountChanged(name, false));
            return true;
        }
        return false;
    }

    private void changed(StaffAccount account, String act) {
        accounts.saveAndFlush(account);
        audit.record(act, account.name(), Outcome.DONE);
        events.publishEvent(new AccountChanged(account.name(), true));
    }

    /** The time step that a code belongs to: this one, or a neighbour, as telephones' clocks are not quite right. */
    private OptionalLong stepOf(String secret, String code) {
        long length = generator.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / length;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step ->
                        codeAt(secret, Instant.ofEpochSecond(step * length)).equals(code))
                .findFirst();
    }

    private String codeAt(String secret, Instant time) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()), time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String hash(String recoveryCode) {
        return DigestUtils.sha256Hex(recoveryCode.strip().toUpperCase(Locale.ROOT));
    }
}
