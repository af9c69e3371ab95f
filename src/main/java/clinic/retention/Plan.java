package clinic.retention;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What will go, if nobody reopens it.
 *
 * @param next when the next run begins, in the clinic's time zone
 * @param periods what is kept for how long
 * @param now goes in the next run
 * @param soon goes in the month after it
 */
public record Plan(ZonedDateTime next, List<Term> periods, Part now, Part soon) {

    /**
     * What is kept equally long.
     *
     * @param now how many go in the next run
     * @param soon how many go in the month after it
     */
    public record Term(String word, Period period, long now, long soon) {}

    /** The first of those that go, and how many there are in all. */
    public record Part(List<Going> first, long number) {

        public long more() {
            return number - first.size();
        }
    }

    /**
     * One that goes.
     *
     * @param day on which
     */
    public record Going(ClosedSubmission submission, LocalDate day) {}
}
