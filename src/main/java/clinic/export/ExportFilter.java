package clinic.export;

import clinic.form.Days;
import clinic.submission.Status;
import clinic.submission.Submission;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is exported; everything, suspects among it, if nothing is chosen.
 *
 * @param open only what is open, or only what is closed
 * @param from first day on which it was received, by the clinic's clock
 * @param to last day
 */
record ExportFilter(
        @Nullable Kind kind,
        @Nullable Boolean open,
        @Nullable Status status,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    ExportFilter {
        from = Days.within(from);
        to = Days.within(to);
    }

    List<Predicate> predicates(Root<Submission> root, CriteriaBuilder criteria, ZoneId zone) {
        List<Predicate> all = new ArrayList<>();
        if (kind != null) {
            all.add(criteria.equal(root.type(), kind.type()));
        }
        if (open != null) {
            all.add(criteria.equal(root.get("triage").get("open"), open));
            if (!open) {
                all.add(criteria.notEqual(root.get("triage").get("status"), Status.NEW)); // a suspect is not closed
            }
        }
        if (status != null) {
            all.add(criteria.equal(root.get("triage").get("status"), status));
            all.add(criteria.equal(root.get("triage").get("open"), status.isOpen())); // a suspect has no status yet
        }
        if (from != null) {
            all.add(criteria.greaterThanOrEqualTo(
                    root.get("receivedAt"), from.atStartOfDay(zone).toInstant()));
        }
        if (to != null) {
            all.add(criteria.lessThan(
                    root.get("receivedAt"), to.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return all;
    }
}
