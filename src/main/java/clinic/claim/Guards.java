package clinic.claim;

import clinic.phrase.Line;
import clinic.phrase.Phrase;
import clinic.phrase.Phrases;
import clinic.phrase.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What takes a claim back in the sentence that makes it: that something is not so, not known or not approved, or that others
 * say so. It must govern the claim: nothing may stand between the two that begins another thought. Immutable.
 */
final class Guards {

    /** Further away, a sentence has gone on to something else. */
    private static final int FURTHEST = 14;

    /** A denial begins the answer to a question. */
    private static final int LAST_BEGIN_OF_DENIAL = 3;

    private static final int LIST_GOES_ON = 8;

    private static final Set<String> GO_ON_AFTER_COMMA = Set.of("that", "to", "or", "nor", "in", "so", "at", "by");
    private static final Set<String> BEGIN_AFTER_AND = Set.of(
            "we", "our", "it", "they", "you", "your", "this", "these", "i", "he", "she", "virtually", "zero", "almost");
    private static final Set<String> OWN_VOICE = Set.of("i", "me", "my");

    private final Phrases<Side> sides = new Phrases<>();
    private final Phrases<Side> lookalikes = new Phrases<>();
    private final Phrases<Side> denials = new Phrases<>();

    /** Where a guard stands, as seen from the claim. */
    private enum Side {
        BEFORE,
        AFTER,
        ANYWHERE
    }

    Guards(
            List<Phrase> before,
            List<Phrase> after,
            List<Phrase> anywhere,
            List<Phrase> denials,
            List<Phrase> lookalikes) {
        before.forEach(phrase -> sides.add(phrase, Side.BEFORE));
        after.forEach(phrase -> sides.add(phrase, Side.AFTER));
        anywhere.forEach(phrase -> sides.add(phrase, Side.ANYWHERE));
        denials.forEach(phrase -> this.denials.add(phrase, Side.BEFORE));
        lookalikes.forEach(phrase -> this.lookalikes.add(phrase, Side.BEFORE));
    }

    /** A sentence whose gaps go on over what only looks like a guard. */
    Line line(Words words) {
        Line line = new Line(words);
        lookalikes(line).forEach(match -> line.open(match.from(), match.to()));
        return line;
    }

    /** Tells whether a guard governs some words of a sentence; its guards are looked for once for all of its claims. */
    Predicate<Phrases.Match<?>> in(Line line) {
        BitSet looks = new BitSet();
        lookalikes(line).forEach(look -> looks.set(look.from(), look.to()));
        List<Phrases.Match<Side>> all = sides.all(line).stream()
                .filter(guard -> !looks.get(guard.from()))
                .toList();
        return claim -> all.stream().anyMatch(guard -> governs(line, guard, claim));
    }

    private static boolean governs(Line line, Phrases.Match<Side> guard, Phrases.Match<?> claim) {
        return switch (guard.owner()) {
            case BEFORE -> governsWhatFollows(line, guard, claim);
            case AFTER -> governsWhatWasSaid(line, guard, claim);
            case ANYWHERE -> isOfOnePart(line, guard, claim);
        };
    }

    /** Whether no semicolon, dash or bracket stands between the two. */
    private static boolean isOfOnePart(Line line, Phrases.Match<?> guard, Phrases.Match<?> claim) {
        int end = Math.min(Math.max(guard.from(), claim.from()), line.size() - 1);
        for (int i = Math.min(guard.to(), claim.to()); i <= end; i++) {
            if (line.words().signBefore(i) == ';') {
                return false;
            }
        }
        return true;
    }

    /** Whether a lead-in such as {@code Be wary of clinics that promise:} governs the list below it. */
    boolean governWhatFollows(Line line) {
        return line.size() > 0 && in(line).test(new Phrases.Match<>(this, line.size(), line.size() + 1));
    }

    /** Whether the answer to a question says no. */
    boolean deny(Line answer) {
        return denials.all(answer).stream().anyMatch(match -> match.from() <= LAST_BEGIN_OF_DENIAL);
    }

    /** Whether a question is one that a patient asks. */
    static boolean isOwnVoice(Words question) {
        return question.all().stream().anyMatch(OWN_VOICE::contains);
    }

    private List<Phrases.Match<Side>> lookalikes(Line line) {
        return lookalikes.all(line);
    }

    private static boolean governsWhatFollows(Line line, Phrases.Match<?> guard, Phrases.Match<?> claim) {
        if (guard.from() == claim.from()) {
            return false; // it is a part of the claim
        }
        if (guard.from() > claim.from()) {
            return guard.from() < claim.to() && !Line.isNegation(line.word(guard.from()));
        }
        return claim.from() - guard.to() <= FURTHEST && !isParted(line, guard.to(), claim.from());
    }

    private static boolean governsWhatWasSaid(Line line, Phrases.Match<?> guard, Phrases.Match<?> claim) {
        if (guard.from() <= claim.from() || guard.from() - claim.to() > FURTHEST) {
            return false;
        }
        for (int i = claim.to(); i < guard.from(); i++) {
            if (Line.isTurn(line.word(i)) || line.words().isCut(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether another thought begins with one of these words, or with the last of them. */
    static boolean isParted(Line line, int from, int to) {
        for (int i = from; i <= to && i < line.size(); i++) {
            char sign = line.words().signBefore(i);
            if (line.words().isCut(i) || Line.isTurn(line.word(i)) || (sign == ',' && !goesOnAfterComma(line, i))) {
                return true;
            }
            if (line.word(i).equals("and") && i + 1 < line.size() && BEGIN_AFTER_AND.contains(line.word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOnAfterComma(Line line, int comma) {
        if (GO_ON_AFTER_COMMA.contains(line.word(comma))) {
            return true;
        }
        for (int i = comma; i < line.size() && i < comma + LIST_GOES_ON; i++) {
            if (line.word(i).equals("or") || line.word(i).equals("nor")) {
                return true;
            }
        }
        return false;
    }
}
