package clinic.content;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word was meant by an unknown one. */
final class Nearest {

    /** More typing mistakes than this and a guess is more likely wrong than right. */
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(3);

    private Nearest() {}

    static Optional<String> to(String word, Stream<String> known) {
        return known.filter(candidate -> DISTANCE.apply(word, candidate) >= 0)
                .min(Comparator.comparing((String candidate) -> DISTANCE.apply(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
