package clinic.desk;

import clinic.content.Clinic;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * By when an answer was promised: the closing time of the next day on which the clinic is open, in its time zone. Without
 * opening hours every day counts, until midnight.
 */
final class PromisedReply {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Clinic clinic;
    private final Map<DayOfWeek, LocalTime> closing = new EnumMap<>(DayOfWeek.class);

    PromisedReply(Clinic clinic) {
        this.clinic = clinic;
        for (Clinic.Hours hours : clinic.hours()) {
            DayOfWeek last = hours.to() == null ? hours.from() : hours.to();
            Stream.iterate(hours.from(), day -> day.plus(1))
                    .limit(1 + Math.floorMod(last.getValue() - hours.from().getValue(), DAYS_OF_A_WEEK))
                    .forEach(day -> closing.merge(day, hours.closes(), (a, b) -> a.isAfter(b) ? a : b));
        }
    }

    Instant to(Instant receivedAt) {
        LocalDate day = receivedAt.atZone(clinic.timeZone()).toLocalDate().plusDays(1);
        if (closing.isEmpty()) {
            return day.plusDays(1).atStartOfDay(clinic.timeZone()).toInstant();
        }
        LocalDate open = Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> closing.containsKey(next.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
        LocalTime time = closing.get(open.getDayOfWeek());
        return open.atTime(time == null ? LocalTime.MAX : time)
                .atZone(clinic.timeZone())
                .toInstant();
    }
}
