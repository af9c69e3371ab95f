package clinic.phrase;

import clinic.problem.Nearest;
import clinic.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads phrases as rule files have them.
 *
 * <ul>
 *   <li>{@code cure} is this word, {@code cure~} also cures, cured and curing, {@code regenerat*} each word that begins so
 *   <li>{@code (heal~|put right)} is one of these, {@code [the]} may be missing, {@code <treatment>} is a list
 *   <li>{@code ...} are up to five words, {@code ...9} up to nine, {@code <number>} is one in digits, {@code ^} the beginning of the
 *       sentence
 * </ul>
 */
public final class PhraseReader {

    private static final Pattern SIGNS =
            Pattern.compile("\\s+|(\\.\\.\\.)(\\d{0,2})|<([a-z-]+)>|([(\\[|)\\]^])|([^\\s()\\[\\]|<>^]+)");

    private static final int GAP = 5;
    private static final int WIDEST_GAP = 20;

    private final Map<String, Phrase> lists = new HashMap<>();
    private final Map<String, List<String>> written;
    private final Set<String> open = new HashSet<>();

    /** @param lists the phrases of each list by its name */
    public PhraseReader(Map<String, List<String>> lists) {
        this.written = lists;
    }

    /**
     * Reads one phrase.
     *
     * @throws IllegalArgumentException with a sentence for the editor if this is no phrase
     */
    public Phrase read(String text) {
        List<String> signs = new ArrayList<>();
        Matcher matcher = SIGNS.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            if (!matcher.group().isBlank()) {
                signs.add(matcher.group());
            }
        }
        if (end < text.length()) {
            throw new IllegalArgumentException(
                    "'%s' cannot be understood.".formatted(Problem.quotable(text.substring(end))));
        }
        Reading reading = new Reading(signs);
        Phrase phrase = reading.choice();
        if (reading.at < signs.size()) {
            throw new IllegalArgumentException("A '%s' closes nothing.".formatted(signs.get(reading.at)));
        }
        if (phrase.canBeEmpty()) {
            throw new IllegalArgumentException("It says nothing: it needs a word that may not be missing.");
        }
        return phrase;
    }

    private Phrase list(String name) {
        if (name.equals("number")) {
            return new Phrase.Word(Set.of(Phrase.NUMBER), List.of());
        }
        Phrase known = lists.get(name);
        if (known != null) {
            return known;
        }
        List<String> phrases = written.get(name);
        if (phrases == null) {
            throw new IllegalArgumentException("There is no list '%s'.%s"
                    .formatted(
                            name,
                            Nearest.to(name, written.keySet().stream())
                                    .map(" Did you mean '%s'?"::formatted)
                                    .orElse("")));
        }
        if (!open.add(name)) {
            throw new IllegalArgumentException("The list '%s' holds itself.".formatted(name));
        }
        try {
            Phrase list =
                    new Phrase.Named(either(phrases.stream().map(this::read).toList()));
            lists.put(name, list);
            return list;
        } finally {
            open.remove(name);
        }
    }

    /** All single words among the choices become one, which is looked up at once. */
    private static Phrase either(List<Phrase> choices) {
        List<Phrase> left = new ArrayList<>();
        choices.stream()
                .filter(Phrase.Word.class::isInstance)
                .map(Phrase.Word.class::cast)
                .reduce(Phrase.Word::or)
                .ifPresent(left::add);
        choices.stream().filter(choice -> !(choice instanceof Phrase.Word)).forEach(left::add);
        return left.size() == 1 ? left.get(0) : new Phrase.Choice(List.copyOf(left));
    }

    /** Goes through the signs of one phrase. */
    private final class Reading {

        private final List<String> signs;
        private int at;

        Reading(List<String> signs) {
            this.signs = signs;
        }

        Phrase choice() {
            List<Phrase> choices = new ArrayList<>(List.of(row()));
            while (is("|")) {
                at++;
                choices.add(row());
            }
            return either(choices);
        }

        private Phrase row() {
            List<Phrase> parts = new ArrayList<>();
            while (at < signs.size() && !is("|") && !is(")") && !is("]")) {
                parts.add(part(signs.get(at++), parts.isEmpty()));
            }
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("Between two of ( | ) [ ] stands no word.");
            }
            return parts.size() == 1 ? parts.get(0) : new Phrase.Row(List.copyOf(parts));
        }

        private Phrase part(String sign, boolean isFirst) {
            return switch (sign.charAt(0)) {
                case '(' -> closed(choice(), ")");
                case '[' -> new Phrase.Perhaps(closed(choice(), "]"));
                case '^' -> new Phrase.First();
                case '<' -> list(sign.substring(1, sign.length() - 1));
                default -> sign.startsWith("...") ? gap(sign.substring(3), isFirst) : words(sign);
            };
        }

        private Phrase closed(Phrase inside, String sign) {
            if (!is(sign)) {
                throw new IllegalArgumentException("A '%s' is missing.".formatted(sign));
            }
            at++;
            return inside;
        }

        private Phrase gap(String number, boolean isFirst) {
            int most = number.isEmpty() ? GAP : Integer.parseInt(number);
            if (isFirst || at == signs.size() || most < 1 || most > WIDEST_GAP) {
                throw new IllegalArgumentException(
                        "A gap '...' stands between words, and has %d words at most.".formatted(WIDEST_GAP));
            }
            return new Phrase.Gap(most);
        }

        private boolean is(String sign) {
            return at < signs.size() && signs.get(at).equals(sign);
        }
    }

    /** One word, or several that a text may write as one, such as {@code don't} and {@code non-invasive}. */
    private static Phrase words(String sign) {
        boolean hasForms = sign.endsWith("~");
        boolean isBeginning = sign.endsWith("*");
        List<String> words = Words.of(hasForms || isBeginning ? sign.substring(0, sign.length() - 1) : sign)
                .all();
        if (words.isEmpty() || sign.matches(".*[~*].+")) {
            throw new IllegalArgumentException("'%s' is no word.".formatted(Problem.quotable(sign)));
        }
        List<Phrase> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isLast = i == words.size() - 1;
            parts.add(new Phrase.Word(
                    isLast && isBeginning ? Set.of() : isLast && hasForms ? Forms.of(word) : Set.of(word),
                    isLast && isBeginning ? List.of(word) : List.of()));
        }
        return parts.size() == 1 ? parts.get(0) : new Phrase.Row(List.copyOf(parts));
    }
}
