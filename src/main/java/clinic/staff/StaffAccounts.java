package clinic.staff;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. One is never deleted, since the audit trail names it. */
public interface StaffAccounts extends Repository<StaffAccount, UUID> {

    StaffAccount saveAndFlush(StaffAccount account);

    @EntityGraph(attributePaths = "passkeys")
    Optional<StaffAccount> findByName(String name);

    @EntityGraph(attributePaths = "passkeys")
    Optional<StaffAccount> findById(UUID id);

    /** The owner of a passkey. */
    Optional<StaffAccount> findByPasskeysCredentialId(String credentialId);

    /** Locked until the transaction ends, so that two requests cannot use up one code. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StaffAccount> findLockedByName(String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StaffAccount> findLockedById(UUID id);

    List<StaffAccount> findAllByOrderByName();

    /** The names of those who may open requests. */
    @Query("select a.name from StaffAccount a where a.role <> EDITOR and a.disabled = false order by a.name")
    List<String> namesForRequests();

    /** Whether this person may export now; a name that is unknown or disabled may not. */
    default boolean mayExport(String name) {
        return findByName(name)
                .filter(account -> account.mayExport() && !account.isDisabled())
                .isPresent();
    }

    long count();

    /** Locked until the transaction ends, so that the last two administrators cannot put each other out at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from StaffAccount a where a.role = ADMINISTRATOR and a.disabled = false order by a.name")
    List<StaffAccount> activeAdministrators();
}
