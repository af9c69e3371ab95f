package clinic.health;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Words that are explained to readers where a page first uses them: {@code health/glossary.yaml}. Immutable. */
public final class Glossary {

    public static final Glossary NONE = new Glossary(List.of(), Set.of());

    private final List<Term> terms;
    private final Set<String> abbreviations;
    private final Map<String, Term> byForm = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Expressions forms;

    /** A word in a text. */
    public record Use(Term term, int start, int end) {}

    /**
     * Words, of which the first wins where two have the same form.
     *
     * @param abbreviations that everybody knows
     */
    public Glossary(List<Term> terms, Set<String> abbreviations) {
        this.terms = List.copyOf(terms);
        this.abbreviations = Set.copyOf(abbreviations);
        terms.forEach(term -> term.forms().forEach(form -> byForm.putIfAbsent(form, term)));
        this.forms = new Expressions(byForm.keySet());
    }

    public List<Term> terms() {
        return terms;
    }

    /** Whether readers know an abbreviation, or are told what it means. */
    public boolean isKnown(String abbreviation) {
        return abbreviations.contains(abbreviation) || byForm.containsKey(abbreviation);
    }

    /** All uses of its words in a text, in order; of words that overlap the longest. */
    public List<Use> uses(String text) {
        return forms.in(text)
                .map(found -> new Use(term(found.expression()), found.start(), found.end()))
                .toList();
    }

    /** Whether it has a word of theirs; far quicker than to find all. */
    public boolean isUsedIn(String text) {
        return forms.in(text).findAny().isPresent();
    }

    private Term term(String form) {
        return Objects.requireNonNull(byForm.get(form));
    }
}
