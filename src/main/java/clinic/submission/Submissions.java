package clinic.submission;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** All submissions of one kind. */
@NoRepositoryBean
public interface Submissions<T extends Submission> extends Repository<T, UUID> {

    T saveAndFlush(T submission);

    Optional<T> findByToken(String token);

    Optional<T> findByReference(String reference);

    long count();

    /** The earliest submission that holds one of these claims. */
    @Query("select s from #{#entityName} s join s.claims c where c in :claims order by s.receivedAt limit 1")
    Optional<T> findByClaims(Collection<Claim> claims);
}
