package clinic.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word was meant by an unknown one. */
public final class Nearest {

    /** More typing mistakes than this and a guess is more likely wrong than right. */
    private static final int MOST_MISTAKES = 3;

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_MISTAKES);

    private Nearest() {}

    public static Optional<String> to(String word, Stream<String> known) {
        return known.filter(candidate -> distance(word, candidate) <= MOST_MISTAKES)
                .min(Comparator.comparing((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Typing mistakes between two words; small and capital letters are no mistake. */
    public static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_MISTAKES) {
            return Integer.MAX_VALUE;
        }
        int distance = DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }
}
