package clinic.workbench;

import clinic.content.FrontMatter;
import clinic.content.Notice;
import clinic.content.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a file is in its state, before it is put into words.
 *
 * @param word ends the name of the message
 * @param arguments instants, days and texts
 */
record Reason(String word, List<Object> arguments) {

    static Reason of(Page page, Instant now, ZoneId zone) {
        FrontMatter matter = page.frontMatter();
        return switch (page.stateAt(now)) {
            case DRAFT -> draft(matter, now);
            case SCHEDULED -> scheduled(matter);
            case LIVE -> live(matter, LocalDate.ofInstant(now, zone));
            case EXPIRED -> reason("expired", Objects.requireNonNull(matter.expiresAt()));
            case WITHDRAWN -> reason("withdrawn");
        };
    }

    static Reason of(Notice notice, Instant now) {
        @Nullable Instant from = notice.from();
        @Nullable Instant until = notice.until();
        if (until != null && !now.isBefore(until)) {
            return reason("notice.past", until);
        }
        if (from != null && now.isBefore(from)) {
            return until == null ? reason("notice.ahead", from) : reason("notice.ahead.until", from, until);
        }
        if (from == null) {
            return until == null ? reason("notice") : reason("notice.until", until);
        }
        return until == null ? reason("notice.since", from) : reason("notice.since.until", from, until);
    }

    static Reason kept(Instant savedAt) {
        return reason("kept", savedAt);
    }

    /** Of a page that readers do not see anyway. */
    static Reason keptHidden(Instant savedAt) {
        return reason("kept.hidden", savedAt);
    }

    static Reason broken(String message) {
        return reason("broken", message);
    }

    private static Reason draft(FrontMatter matter, Instant now) {
        @Nullable Instant publishAt = matter.publishAt();
        @Nullable Instant expiresAt = matter.expiresAt();
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return reason("draft.past", expiresAt);
        }
        return publishAt != null && now.isBefore(publishAt) ? reason("draft.ahead", publishAt) : reason("draft");
    }

    private static Reason scheduled(FrontMatter matter) {
        Instant publishAt = Objects.requireNonNull(matter.publishAt());
        @Nullable Instant expiresAt = matter.expiresAt();
        if (expiresAt == null) {
            return reason("scheduled", publishAt);
        }
        return reason(expiresAt.isAfter(publishAt) ? "scheduled.until" : "scheduled.never", publishAt, expiresAt);
    }

    private static Reason live(FrontMatter matter, LocalDate today) {
        @Nullable LocalDate date = matter.date();
        if (matter.publishAt() == null && date != null && date.isAfter(today)) {
            return reason("live.ahead", date);
        }
        Optional<Object> since = Optional.<Object>ofNullable(matter.publishAt()).or(() -> Optional.ofNullable(date));
        @Nullable Instant until = matter.expiresAt();
        if (until == null) {
            return since.map(begin -> reason("live.since", begin)).orElseGet(() -> reason("live"));
        }
        return since.map(begin -> reason("live.since.until", begin, until))
                .orElseGet(() -> reason("live.until", until));
    }

    private static Reason reason(String word, Object... arguments) {
        return new Reason(word, List.of(arguments));
    }
}
