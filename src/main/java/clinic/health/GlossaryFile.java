package clinic.health;

import clinic.health.HealthReader.Flaws;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in {@code health/glossary.yaml}, before any word that is not whole is left out. */
record GlossaryFile(
        @Nullable String signOff,
        @Nullable List<@Nullable String> abbreviations,
        @Nullable List<@Nullable Word> words) {

    private static final int LONGEST = 80;

    record Word(
            @Nullable String term,
            @Nullable List<@Nullable String> also,
            @Nullable List<@Nullable String> plain,
            @Nullable String definition) {}

    Glossary glossary(Flaws flaws) {
        List<Term> terms = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; words != null && i < words.size(); i++) {
            @Nullable Word word = words.get(i);
            if (word != null) {
                term(word, "/words/" + i, "Item %d of 'words'".formatted(i + 1), known, flaws, terms);
            }
        }
        flaws.needSignOff("/signOff", signOff);
        return new Glossary(terms, Set.copyOf(all(abbreviations)));
    }

    private static void term(Word word, String pointer, String name, Set<String> known, Flaws flaws, List<Term> terms) {
        @Nullable String term = word.term();
        @Nullable String definition = word.definition();
        if (term == null || term.isBlank() || term.length() > LONGEST) {
            flaws.leaveOut(pointer, name, "term");
        } else if (definition == null || definition.isBlank()) {
            flaws.leaveOut(pointer, "%s (%s)".formatted(name, Problem.quotable(term)), "definition");
        } else if (!known.add(term.strip().toLowerCase(Locale.ROOT))) {
            flaws.add(
                    pointer,
                    Severity.ERROR,
                    "duplicate-word",
                    "'%s' is explained twice: keep one of the two. The second is left out."
                            .formatted(Problem.quotable(term)));
        } else {
            terms.add(new Term(term.strip(), all(word.also()), all(word.plain()), definition.strip()));
        }
    }

    static List<String> all(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                        .toList();
    }
}
