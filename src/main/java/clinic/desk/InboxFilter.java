package clinic.desk;

import clinic.consultation.BodyArea;
import clinic.form.Days;
import clinic.submission.Place;
import clinic.submission.Status;
import clinic.submission.Submission;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a staff member wants to see of the inbox; everything that is open, if nothing is chosen. Each choice has an index
 * that is in the order of {@link #order}, so the first page costs the same however many submissions there are.
 *
 * @param owner name of an account, or {@code nobody}
 * @param source address of the page whose form was used
 * @param suspected what was taken for spam and nobody has looked at yet, instead of what has the status
 */
record InboxFilter(
        @Nullable Status status,
        @Nullable String owner,
        @Nullable Kind kind,
        @Nullable BodyArea area,
        @Nullable String source,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Boolean suspected) {

    static final String NOBODY = "nobody";

    InboxFilter {
        owner = blankToNull(owner);
        source = blankToNull(source);
        from = Days.within(from);
        to = Days.within(to);
    }

    static InboxFilter ofSuspects() {
        return new InboxFilter(null, null, null, null, null, null, null, true);
    }

    static InboxFilter of(Status status) {
        return new InboxFilter(status, null, null, null, null, null, null, null);
    }

    /**
     * What waits: urgent first, then oldest. What is closed: newest first. Begins with what leaves fewest, although that is
     * the same in all rows: H2 takes an index for the order only if its columns are named from the first one on.
     */
    List<Order> order(Root<Submission> root, CriteriaBuilder criteria) {
        Path<Object> triage = root.get("triage");
        List<Order> order = new ArrayList<>();
        if (source != null) {
            order.add(criteria.asc(root.get("source")));
        } else if (owner != null) {
            order.add(criteria.asc(triage.get("owner")));
        } else if (area != null) {
            order.add(criteria.asc(root.get("area")));
        } else if (standing() != null) {
            order.add(criteria.asc(triage.get("status")));
        } else if (kind != null) {
            order.add(criteria.asc(root.type()));
        }
        order.add(criteria.asc(triage.get("open")));
        order.add(criteria.asc(root.get("place")));
        return order;
    }

    private boolean isOpen() {
        return !isOfSuspects() && (status == null || status.isOpen());
    }

    private boolean isOfSuspects() {
        return Boolean.TRUE.equals(suspected);
    }

    private @Nullable Status standing() {
        return isOfSuspects() ? Status.NEW : status;
    }

    Predicate[] predicates(Root<Submission> root, CriteriaBuilder criteria, ZoneId zone) {
        List<Predicate> all = new ArrayList<>();
        Path<Object> triage = root.get("triage");
        all.add(criteria.equal(triage.get("open"), isOpen()));
        if (standing() != null) {
            all.add(criteria.equal(triage.get("status"), standing()));
        }
        if (owner != null) {
            Path<Object> path = triage.get("owner");
            all.add(owner.equals(NOBODY) ? criteria.isNull(path) : criteria.equal(path, owner));
        }
        if (kind != null) {
            all.add(criteria.equal(root.type(), kind.type()));
        }
        if (area != null) {
            all.add(criteria.equal(root.get("area"), area.name()));
        }
        if (source != null) {
            all.add(criteria.equal(root.get("source"), source));
        }
        if (from != null) {
            Instant first = from.atStartOfDay(zone).toInstant();
            all.add(
                    isOpen()
                            ? criteria.greaterThanOrEqualTo(root.get("receivedAt"), first)
                            : criteria.lessThanOrEqualTo(root.get("place"), Place.ofClosed(first)));
        }
        if (to != null) {
            Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
            all.add(
                    isOpen()
                            ? criteria.lessThan(root.get("receivedAt"), end)
                            : criteria.greaterThan(root.get("place"), Place.ofClosed(end)));
        }
        return all.toArray(Predicate[]::new);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        String clean = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? null : clean;
    }
}
