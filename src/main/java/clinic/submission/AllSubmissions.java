package clinic.submission;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Submissions of every kind. */
interface AllSubmissions extends Repository<Submission, UUID> {

    @Query("select s.id from Submission s where s.id in :ids order by s.receivedAt desc")
    List<UUID> findNewest(Collection<UUID> ids, Limit limit);

    /** The newest open submissions, but this one, that hold any of these fingerprints. */
    @Query("""
            select s.id from Submission s join s.terms t
            where t.fingerprint in :fingerprints and s.triage.open = true and s.reference <> :but
            group by s.id, s.receivedAt order by s.receivedAt desc""")
    List<UUID> findOpenIds(Collection<String> fingerprints, String but, Limit limit);

    @Query("select s.id from Submission s where s.id > :last order by s.id")
    List<UUID> findIdsAfter(UUID last, Limit limit);

    List<Submission> findByIdIn(Collection<UUID> ids);
}
