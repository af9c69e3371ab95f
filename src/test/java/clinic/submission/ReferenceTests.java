package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    @Test
    void looksLikeAReferenceWithoutLettersThatAreMistakenForOthers() {
        assertThat(Stream.generate(Reference::next).limit(1_000))
                .allMatch(reference -> reference.matches("PT-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .noneMatch(reference -> reference.substring(3).matches(".*[ILOU].*"));
    }

    /** Of 100,000 draws from 2^40 about one in 220 runs holds an equal pair; the unique constraint catches it. */
    @Test
    void hardlyEverComesTwice() {
        assertThat(Stream.generate(Reference::next).limit(100_000).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(99_999);
    }
}
