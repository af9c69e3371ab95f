package clinic.submission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;

/** Submissions of every kind, for those who work through them. */
public interface Inbox extends Submissions<Submission> {

    /** One submission with everything that happened to it. */
    @EntityGraph(attributePaths = "timeline")
    Optional<Submission> findWithTimelineByReference(String reference);

    List<Submission> findByIdIn(Collection<UUID> ids);

    void flush();
}
