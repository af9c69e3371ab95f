package clinic.reading;

import clinic.problem.Problem;
import clinic.problem.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one file.
 *
 * @param hash of the text that was read last
 * @param found what is wrong with that text
 * @param shown what readers see, if they see anything
 * @param savedAt when the text behind that was saved
 * @param isKept whether that is the last good version, since the text that was read last cannot be shown
 */
record Copy<T>(String hash, List<Problem> found, @Nullable T shown, Instant savedAt, boolean isKept) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);

    static <T> Copy<T> none() {
        return new Copy<>("", List.of(), null, Instant.EPOCH, false);
    }

    /** Of a file whose present text cannot be shown: readers go on seeing what they saw. */
    Copy<T> keptDespite(String hash, List<Problem> problems) {
        return new Copy<>(hash, List.copyOf(problems), shown, savedAt, shown != null);
    }

    /**
     * Of a file of which it turns out that what is shown of it cannot be.
     *
     * @param problems of what was shown
     */
    Copy<T> refused(List<Problem> problems) {
        List<Problem> all = new ArrayList<>(found);
        if (!isKept) {
            all.addAll(problems);
        }
        return new Copy<>(hash, List.copyOf(all), null, Instant.EPOCH, false);
    }

    /** What is wrong with the file, and what readers see for the time being. */
    List<Problem> problems(ZoneId zone) {
        return isKept
                ? found.stream()
                        .map(problem -> problem.severity() == Severity.ERROR ? stays(problem, zone) : problem)
                        .toList()
                : found;
    }

    private Problem stays(Problem problem, ZoneId zone) {
        return problem.adding(" The version of %s stays live.".formatted(TIME.format(savedAt.atZone(zone))));
    }
}
