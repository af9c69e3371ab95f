package clinic.submission;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** All submissions of one kind. */
@NoRepositoryBean
public interface Submissions<T extends Submission> extends Repository<T, UUID> {

    T saveAndFlush(T submission);

    Optional<T> findByToken(String token);

    Optional<T> findByReference(String reference);

    long count();

    Optional<T> findById(UUID id);
}
