package clinic.desk;

import clinic.submission.Submission;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Root;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaSubQuery;
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
        JpaCriteriaQuery<Long> count = criteria.createQuery(Long.class);
        JpaSubQuery<Tuple> found = count.subquery(Tuple.class);
        Root<Submission> root = found.from(Submission.class);
        found.multiselect(root.get("id").alias("id"));
        found.where(filter.predicates(root, criteria, zone));
        found.orderBy(filter.order(root, criteria)); // so that H2 takes the index with which it finds the rows
        found.fetch(MOST + 1);
        count.from(found);
        count.select(criteria.count());
        return entities.createQuery(count).getSingleResult();
    }

    private HibernateCriteriaBuilder criteria() {
        return entities.unwrap(Session.class).getCriteriaBuilder();
    }
}
