package clinic.claim;

import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The examples of a rule, tried out.
 *
 * @param alone the rule, without any other
 * @param fate what becomes of a rule that does not do what they say
 */
record Examples(Spot rule, Rules alone, String fate) {

    private static final Place FIRST = new Place(1, 1);

    /** Those in which the rule does not do what it should. */
    List<Problem> wrong() {
        List<Problem> wrong = new ArrayList<>();
        add("match", rule.lines().match(), true, wrong);
        add("pass", rule.lines().pass(), false, wrong);
        return wrong;
    }

    private void add(String key, @Nullable List<@Nullable String> examples, boolean shouldFind, List<Problem> wrong) {
        for (int i = 0; examples != null && i < examples.size(); i++) {
            @Nullable String example = examples.get(i);
            String id = String.valueOf(rule.lines().id());
            if (example != null && alone.finds(id, page(example)) != shouldFind) {
                wrong.add(rule.problem(
                        "/" + key + "/" + i,
                        "wrong-example",
                        "The rule %s finds %s in this example: %s"
                                .formatted(id, shouldFind ? "nothing" : "something", fate)));
            }
        }
    }

    /** Each line is a paragraph; one that begins with {@code #} is the title, one with {@code ##} a heading, one with {@code -} an item, one with {@code [^1]:} a note. */
    private static Written page(String example) {
        List<Passage> passages = example.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Passage.of(kind(line), line.replaceFirst("^(##|# |-|\\[\\^\\w+]:) *", ""), FIRST))
                .toList();
        return new Written(passages, FIRST, Set.of());
    }

    private static Kind kind(String line) {
        if (line.startsWith("# ")) {
            return Kind.KEY;
        }
        if (line.startsWith("[^")) {
            return Kind.NOTE;
        }
        return line.startsWith("##") ? Kind.HEADING : line.startsWith("- ") ? Kind.ITEM : Kind.PARAGRAPH;
    }
}
