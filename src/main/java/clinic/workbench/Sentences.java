package clinic.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts reasons into words, in the clinic's time zone. */
public final class Sentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final MessageSource messages;
    private final ZoneId zone;

    Sentences(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** Why a file is in its state. */
    public String reason(Row row) {
        @Nullable Instant keptFrom = row.keptFrom();
        return keptFrom == null || row.state() == State.KEPT
                ? of(row.reason())
                : of(row.reason()) + ". " + of(Reason.keptHidden(keptFrom));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    private String of(Reason reason) {
        Object[] words = reason.arguments().stream().map(this::word).toArray();
        return messages.getMessage("workbench.reason." + reason.word(), words, Locale.US);
    }

    private Object word(Object argument) {
        if (argument instanceof Instant instant) {
            return time(instant);
        }
        return argument instanceof LocalDate day ? day(day) : argument;
    }
}
