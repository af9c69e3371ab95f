package clinic.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The oldest lines, and the only way in which one goes; used by {@link Expiry} and nothing else. */
interface ExpiredEntries extends Repository<AuditEntry, Long> {

    /** In the order in which they were written, which the database has ready. */
    List<AuditEntry> findAllByOrderById(Limit limit);

    @Modifying
    @Query("delete from AuditEntry e where e.id in :ids")
    void delete(Collection<Long> ids);
}
