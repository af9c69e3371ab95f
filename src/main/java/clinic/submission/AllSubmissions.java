package clinic.submission;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Submissions of every kind. */
interface AllSubmissions extends Repository<Submission, UUID> {

    /** The newest submissions that hold so many of these terms. */
    @Query("""
            select s.id from Submission s join s.terms t where t in :terms
            group by s.id, s.receivedAt having count(t.fingerprint) = :words order by s.receivedAt desc""")
    List<UUID> findIds(Collection<Term> terms, long words, Limit limit);

    /** The newest open submissions, but this one, that hold any of these terms. */
    @Query("""
            select s.id from Submission s join s.terms t
            where t in :terms and s.triage.open = true and s.reference <> :but
            group by s.id, s.receivedAt order by s.receivedAt desc""")
    List<UUID> findOpenIds(Collection<Term> terms, String but, Limit limit);

    @Query("select s.id from Submission s where s.id > :last order by s.id")
    List<UUID> findIdsAfter(UUID last, Limit limit);

    List<Submission> findByIdIn(Collection<UUID> ids);
}
