package clinic.content;

import java.util.List;

/**
 * Words that mean the same to those who search: {@code search/synonyms.yaml}.
 *
 * @param groups each holds two expressions or more, which may have several words
 */
public record Synonyms(List<List<String>> groups) {

    public static final Synonyms NONE = new Synonyms(List.of());

    public Synonyms {
        groups = groups.stream().map(List::copyOf).toList();
    }
}
