package clinic.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All lines. Deliberately without a way to change or delete one: only {@link Expiry} does, after six years. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** The newest lines before another one, of one person and of one act if asked for. */
    @Query("select e from AuditEntry e where e.id < :before and (:who is null or e.who = :who)"
            + " and (:act is null or e.act = :act) order by e.id desc")
    List<AuditEntry> newest(long before, @Nullable String who, @Nullable String act, Limit limit);
}
