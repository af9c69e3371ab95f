package clinic.staff;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts are opened and changed, and each change is written into the audit trail. Thread-safe. */
@Service
@Transactional(rollbackFor = RefusedException.class)
public class StaffRegister {

    /** The audit trail means others by these. */
    private static final Set<String> RESERVED = Set.of(AuditTrail.SYSTEM, AuditTrail.VISITOR);

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffRegister(
            StaffAccounts accounts,
            Passwords passwords,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account with a password that the person has chosen. */
    public void add(String name, Role role, String password) throws RefusedException {
        checkNew(name);
        passwords.check(password, name);
        open(new StaffAccount(name, role, Password.own(passwords.encode(password)), clock.instant()));
    }

    /** Opens an account; answers the one-time password with which the person comes in to choose one. */
    public String invite(String name, Role role) throws RefusedException {
        checkNew(name);
        String oneTime = Passwords.next();
        Instant now = clock.instant();
        open(new StaffAccount(name, role, Password.oneTime(passwords.encode(oneTime), now), now));
        return oneTime;
    }

    /** Makes sure that it is the person who asks, as a desk may be left unlocked. */
    public void checkPassword(String name, String present) throws RefusedException {
        if (!passwords.matches(present, find(name).passwordHash())) {
            throw new RefusedException("staff.password.present");
        }
    }

    /** Changes a person's own password, after the present one was checked. */
    public void changePassword(String name, String wanted) throws RefusedException {
        if (passwords.matches(wanted, find(name).passwordHash())) {
            throw new RefusedException("staff.password.same");
        }
        passwords.check(wanted, name);
        change(name, "account.password", each -> each.changePassword(passwords.encode(wanted)));
    }

    /** Replaces a forgotten password; answers the one-time password. Lost telephones and passkeys go with it. */
    public String resetPassword(String name) throws RefusedException {
        String oneTime = Passwords.next();
        String hash = passwords.encode(oneTime);
        change(name, "account.reset", account -> account.requirePasswordChange(hash, clock.instant()));
        return oneTime;
    }

    public void changeRole(String name, Role role) throws RefusedException {
        if (role != Role.ADMINISTRATOR) {
            checkNotLast(name);
        }
        change(name, "account.role." + role.word(), account -> account.changeRole(role));
    }

    public void disable(String name) throws RefusedException {
        checkNotLast(name);
        change(name, "account.disable", StaffAccount::disable);
    }

    public void enable(String name) throws RefusedException {
        change(name, "account.enable", StaffAccount::enable);
    }

    /** Lets someone export who may open requests anyway; an editor never sees a patient. */
    public void allowExport(String name) throws RefusedException {
        if (find(name).role() == Role.EDITOR) {
            throw new RefusedException("staff.export.editor");
        }
        change(name, "account.export.allow", account -> account.allowExport(true));
    }

    public void forbidExport(String name) throws RefusedException {
        change(name, "account.export.forbid", account -> account.allowExport(false));
    }

    private void change(String name, String act, Consumer<StaffAccount> verb) throws RefusedException {
        StaffAccount account = find(name);
        int before = account.stamp();
        verb.accept(account);
        save(account, act, account.stamp() != before);
    }

    private void save(StaffAccount account, String act, boolean endsSessions) {
        accounts.saveAndFlush(account);
        audit.record(act, account.name(), Outcome.DONE);
        events.publishEvent(new AccountChanged(account.name(), endsSessions));
    }

    private void open(StaffAccount account) {
        save(account, "account.open." + account.role().word(), false);
    }

    private StaffAccount find(String name) throws RefusedException {
        return accounts.findByName(name).orElseThrow(() -> new RefusedException("staff.name.unknown"));
    }

    private void checkNew(String name) throws RefusedException {
        if (!StaffAccount.isName(name) || RESERVED.contains(name)) {
            throw new RefusedException("staff.name.wrong");
        }
        if (accounts.findByName(name).isPresent()) {
            throw new RefusedException("staff.name.taken");
        }
    }

    private void checkNotLast(String name) throws RefusedException {
        List<StaffAccount> administrators = accounts.activeAdministrators();
        if (administrators.size() == 1 && administrators.get(0).name().equals(name)) {
            throw new RefusedException("staff.last-administrator");
        }
    }
}
