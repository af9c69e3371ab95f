package clinic.desk;

import clinic.submission.Submission;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Root;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.springframework.stereotype.Component;

/**
 * Asks the database for a page of the inbox. Counts no further than {@link #MOST}, as nobody pages further than that and a
 * million closed requests must not slow down the ten that wait.
 */
@Component
class InboxQuery {

    static final int ROWS_PER_PAGE = 25;
    static final int MOST = 1000;

    private final EntityManager entities;

    InboxQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** @param page from 1 */
    List<Submission> rows(InboxFilter filter, int page, ZoneId zone) {
        HibernateCriteriaBuilder criteria = criteria();
        JpaCriteriaQuery<Submission> query = criteria.createQuery(Submission.class);
        Root<Submission> root = query.from(Submission.class);
        query.where(filter.predicates(root, criteria, zone));
        query.orderBy(filter.order(root, criteria));
        return entities.createQuery(query)
                .setFirstResult((page - 1) * ROWS_PER_PAGE)
                .setMaxResults(ROWS_PER_PAGE)
                .getResultList();
    }

    /** How many there are; {@code MOST + 1} for more than {@link #MOST}. */
    long count(InboxFilter filter, ZoneId zone) {
        HibernateCriteriaBuilder criteria = criteria();
        JpaCriteriaQuery<UUID> ids = criteria.createQuery(UUID.class);
        Root<Submission> root = ids.from(Submission.class);
        ids.select(root.get("id"));
        ids.where(filter.predicates(root, criteria, zone));
        ids.fetch(MOST + 1);
        return entities.createQuery(ids.createCountQuery()).getSingleResult();
    }

    private HibernateCriteriaBuilder criteria() {
        return entities.unwrap(Session.class).getCriteriaBuilder();
    }
}
