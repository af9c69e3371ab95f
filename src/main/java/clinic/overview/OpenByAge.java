package clinic.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long what is open has been waiting, in days of the clinic.
 *
 * @param word ends the name of the message that names it
 * @param from first day on which these came in; absent for the oldest
 * @param to last day
 */
public record OpenByAge(String word, @Nullable LocalDate from, LocalDate to, long number, int share) {

    private enum Age {
        TODAY(0),
        YESTERDAY(1),
        DAYS(3),
        WEEK(7),
        OLDER(Integer.MAX_VALUE);

        private final int lastDay;

        Age(int lastDay) {
            this.lastDay = lastDay;
        }
    }

    /** @param count of open submissions that came in from one instant to before another */
    static List<OpenByAge> at(Instant now, ZoneId zone, ToLongBiFunction<Instant, Instant> count) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<OpenByAge> ages = new ArrayList<>();
        LocalDate to = today;
        for (Age age : Age.values()) {
            LocalDate from = age == Age.OLDER ? null : today.minusDays(age.lastDay);
            Instant begin =
                    from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
            long number =
                    count.applyAsLong(begin, to.plusDays(1).atStartOfDay(zone).toInstant());
            ages.add(new OpenByAge(age.name(), from, to, number, 0));
            to = from == null ? to : from.minusDays(1);
        }
        long most = ages.stream().mapToLong(OpenByAge::number).max().orElse(0);
        return ages.stream().map(age -> age.in(most)).toList();
    }

    private OpenByAge in(long most) {
        return new OpenByAge(word, from, to, number, Overview.share(number, most));
    }
}
