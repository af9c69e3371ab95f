package clinic.submission;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Submissions of every kind, for those who work through them. */
public interface Inbox extends Submissions<Submission>, JpaSpecificationExecutor<Submission> {

    /** One submission with everything that happened to it. */
    @EntityGraph(attributePaths = "timeline")
    Optional<Submission> findWithTimelineByReference(String reference);

    void flush();

    /** How many there are in each status. */
    @Query("select s.triage.status as status, count(s) as number from Submission s group by s.triage.status")
    List<StatusCount> countByStatus();

    /** A status and how many submissions are in it. */
    interface StatusCount {

        Status getStatus();

        long getNumber();
    }
}
