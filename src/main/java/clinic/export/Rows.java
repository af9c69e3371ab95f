package clinic.export;

import clinic.submission.Submission;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what is exported, oldest first, as it is stored at one moment: what is received, changed or deleted during an
 * export is in it as it was before. Reads on from the last row in small steps and forgets each step, so a million rows take
 * no more memory than a thousand.
 */
@Component
class Rows {

    private static final int STEP = 500;

    private final EntityManager entities;
    private final TransactionTemplate moment;

    Rows(EntityManager entities, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /** What is done with the rows. */
    interface Reader {

        /** Is told first how many will come. */
        void begin(long number) throws IOException;

        void read(Submission submission) throws IOException;

        /** Is told last that all have come. */
        void end() throws IOException;
    }

    long count(ExportFilter filter, ZoneId zone) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = criteria.createQuery(Long.class);
        Root<Submission> root = query.from(Submission.class);
        query.select(criteria.count(root))
                .where(filter.predicates(root, criteria, zone).toArray(Predicate[]::new));
        return entities.createQuery(query).getSingleResult();
    }

    void read(ExportFilter filter, ZoneId zone, Reader reader) throws IOException {
        try {
            moment.executeWithoutResult(status -> {
                try {
                    reader.begin(count(filter, zone));
                    readAll(filter, zone, reader);
                    reader.end();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void readAll(ExportFilter filter, ZoneId zone, Reader reader) throws IOException {
        List<Submission> step = after(null, null, filter, zone);
        while (!step.isEmpty()) {
            for (Submission submission : step) {
                reader.read(submission);
            }
            Submission last = step.get(step.size() - 1);
            UUID id = (UUID)
                    entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(last);
            entities.clear();
            step = step.size() < STEP ? List.of() : after(last.receivedAt(), id, filter, zone);
        }
    }

    private List<Submission> after(@Nullable Instant at, @Nullable UUID id, ExportFilter filter, ZoneId zone) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Submission> query = criteria.createQuery(Submission.class);
        Root<Submission> root = query.from(Submission.class);
        List<Predicate> all = filter.predicates(root, criteria, zone);
        if (at != null && id != null) {
            // Written so that both databases begin in their index where the last step ended
            all.add(criteria.greaterThanOrEqualTo(root.get("receivedAt"), at));
            all.add(criteria.or(
                    criteria.greaterThan(root.get("receivedAt"), at), criteria.greaterThan(root.get("id"), id)));
        }
        query.where(all.toArray(Predicate[]::new));
        query.orderBy(criteria.asc(root.get("receivedAt")), criteria.asc(root.get("id")));
        return entities.createQuery(query).setMaxResults(STEP).getResultList();
    }
}
