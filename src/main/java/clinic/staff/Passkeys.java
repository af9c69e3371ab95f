package clinic.staff;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of all accounts, as their owners and as Spring Security see them. Thread-safe. */
@Service
@Transactional(rollbackFor = RefusedException.class)
public class Passkeys implements UserCredentialRepository {

    private static final int MOST = 10;

    private final StaffAccounts accounts;
    private final SecondFactorSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
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

    /** A person's passkeys, oldest first. */
    public List<Passkey> of(String name) {
        return accounts.findByName(name).orElseThrow().passkeys();
    }

    /** Makes sure that this person has fewer than anybody needs. */
    public void checkRoom(String name) throws RefusedException {
        if (of(name).size() >= MOST) {
            throw new RefusedException("staff.passkey.many");
        }
    }

    /** Removes one of this person's passkeys, unless it is the last second factor where one is required. */
    public void remove(String name, UUID id) throws RefusedException {
        StaffAccount account = accounts.findLockedByName(name).orElseThrow();
        if (!account.removePasskey(id)) {
            throw new RefusedException("staff.passkey.unknown");
        }
        if (settings.isRequired() && !account.hasSecondFactor()) {
            throw new RefusedException("staff.second-factor.last");
        }
        changed(account, "account.passkey.remove");
    }

    /** Keeps a new passkey, or notes the use of one that is known. */
    @Override
    public void save(CredentialRecord made) {
        StaffAccount account = accounts.findLockedById(PasskeyOwners.idOf(made.getUserEntityUserId()))
                .orElseThrow();
        passkey(account, made.getCredentialId())
                .ifPresentOrElse(known -> known.use(made.getSignatureCount(), clock.instant()), () -> {
                    account.addPasskey(new Passkey(made, clock.instant()));
                    changed(account, "account.passkey.add");
                });
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return accounts.findByPasskeysCredentialId(id.toBase64UrlString())
                .flatMap(
                        account -> passkey(account, id).map(passkey -> passkey.record(PasskeyOwners.handleOf(account))))
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return accounts.findById(PasskeyOwners.idOf(owner)).stream()
                .flatMap(account -> account.passkeys().stream())
                .map(passkey -> passkey.record(owner))
                .toList();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Only its owner removes a passkey");
    }

    private static Optional<Passkey> passkey(StaffAccount account, Bytes id) {
        return account.passkeys().stream().filter(each -> each.isFor(id)).findFirst();
    }

    private void changed(StaffAccount account, String act) {
        accounts.saveAndFlush(account);
        audit.record(act, account.name(), Outcome.DONE);
        events.publishEvent(new AccountChanged(account.name(), true));
    }
}
