package clinic.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final List<String> KEYS = Stream.of("m", "a", "z", "q", "b", "x", "c")
            .map(letter -> "/blog/" + letter)
            .toList();

    /** Two nodes that wrote the same rows in another order would wait for each other. */
    @Test
    void areInTheOrderOfTheirKeys() {
        Map<String, String> rows = rows(key -> key);
        List<String> sorted = KEYS.stream().sorted().toList();

        assertThat(Changes.between(Map.of(), rows).added()).isEqualTo(sorted);
        assertThat(Changes.between(rows(key -> "before"), rows).changed()).isEqualTo(sorted);
        assertThat(Changes.between(rows, Map.<String, String>of()).removed()).isEqualTo(sorted);
    }

    private static Map<String, String> rows(Function<String, String> row) {
        return KEYS.stream().collect(Collectors.toMap(key -> key, row));
    }
}
