package clinic.retention;

import java.time.LocalTime;
import java.time.Period;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is closed is kept, from closing on. There is no period for what is open.
 *
 * @param at when each night's run begins, by the clinic's clock
 * @param scheduled a visit is booked, and the clinic's own records go on
 * @param declined by the person
 * @param other closed for any other reason
 * @param suspected taken for spam, and nobody has looked at it; from receiving on
 */
@ConfigurationProperties("clinic.retention")
record RetentionSettings(
        @DefaultValue("03:00") LocalTime at,
        @DefaultValue("30d") Period scheduled,
        @DefaultValue("7d") Period spam,
        @DefaultValue("90d") Period unreachable,
        @DefaultValue("90d") Period declined,
        @DefaultValue("90d") Period other,
        @DefaultValue("90d") Period suspected) {

    RetentionSettings {
        if (Stream.of(scheduled, spam, unreachable, declined, other, suspected)
                .anyMatch(period -> period.isZero() || period.isNegative())) {
            throw new IllegalArgumentException("What is closed is kept for a day at least, such as 7d, 3m or 1y");
        }
    }

    Period of(Kept kept) {
        return switch (kept) {
            case SCHEDULED -> scheduled;
            case SPAM -> spam;
            case UNREACHABLE -> unreachable;
            case DECLINED -> declined;
            case OTHER -> other;
            case SUSPECTED -> suspected;
        };
    }
}
