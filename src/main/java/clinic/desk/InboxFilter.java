package clinic.desk;

import clinic.consultation.BodyArea;
import clinic.consultation.ConsultationRequest;
import clinic.submission.Status;
import clinic.submission.Submission;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a staff member wants to see of the inbox; everything that is open, if nothing is chosen.
 *
 * @param owner name of an account, or {@code nobody}
 * @param source address of the article whose form was used
 * @param reference as read out on the telephone: without hyphens, in small letters, with O for 0 and I or L for 1
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

        @Nullable String reference) {

    static final String NOBODY = "nobody";

    private static final List<Status> OPEN =
            Arrays.stream(Status.values()).filter(Status::isOpen).toList();

    InboxFilter {
        owner = blankToNull(owner);
        source = blankToNull(source);
        reference = blankToNull(reference);
    }

    Specification<Submission> specification(ZoneId zone) {
        return (root, query, criteria) ->
                criteria.and(predicates(root, criteria, zone).toArray(Predicate[]::new));
    }

    private List<Predicate> predicates(Root<Submission> root, CriteriaBuilder criteria, ZoneId zone) {
        List<Predicate> all = new ArrayList<>();
        if (reference != null) {
            all.add(criteria.equal(root.get("reference"), asWritten(reference)));
            return all;
        }
        Path<Object> triage = root.get("triage");
        all.add(status == null ? triage.get("status").in(OPEN) : criteria.equal(triage.get("status"), status));
        if (owner != null) {
            Path<Object> path = triage.get("owner");
            all.add(owner.equals(NOBODY) ? criteria.isNull(path) : criteria.equal(path, owner));
        }
        if (kind != null) {
            all.add(criteria.equal(root.type(), kind.type()));
        }
        Root<ConsultationRequest> request = criteria.treat(root, ConsultationRequest.class);
        if (area != null) {
            all.add(criteria.equal(request.get("concern").get("area"), area));
        }
        if (source != null) {
            all.add(criteria.equal(request.get("source"), source));
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

    /** Crockford's Base32 reads O as 0, and I and L as 1. */
    private static String asWritten(String typed) {
        String letters =
                typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^PT", "");
        String signs = letters.replace('O', '0').replace('I', '1').replace('L', '1');
        return signs.length() == 8 ? "PT-" + signs.substring(0, 4) + "-" + signs.substring(4) : typed;
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
