package clinic.health;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word that many readers do not know.
 *
 * @param also other forms of it
 * @param plain what it means in a word or two that they do know
 * @param definition a sentence
 */
public record Term(String term, List<String> also, List<String> plain, String definition) {

    public Term {
        also = List.copyOf(also);
        plain = List.copyOf(plain);
    }

    Stream<String> forms() {
        return Stream.concat(Stream.of(term), also.stream());
    }
}
