package clinic.readability;

import clinic.health.Glossary;
import clinic.problem.Severity;
import clinic.prose.Passage;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds abbreviations that are not spelled out where a text first uses them. */
final class Abbreviations {

    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{N}.'’-])(\\p{Lu}{2,6})s?(?![\\p{L}\\p{N}’'-])");

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    private final Glossary glossary;
    private final Consumer<Advice> advice;
    private final Set<String> met = new HashSet<>();

    Abbreviations(Glossary glossary, Consumer<Advice> advice) {
        this.glossary = glossary;
        this.advice = advice;
    }

    void check(Passage passage) {
        String text = passage.text();
        if (text.chars().noneMatch(Character::isLowerCase)) {
            return;
        }
        Matcher found = CAPITALS.matcher(text);
        while (found.find()) {
            String abbreviation = found.group(1);
            if (met.add(abbreviation)
                    && !glossary.isKnown(abbreviation)
                    && !ROMAN.matcher(abbreviation).matches()
                    && !isSpelledOut(text, found.start(), found.end())) {
                advice.accept(new Advice(
                        passage.place(found.start()),
                        Severity.WARNING,
                        "abbreviation",
                        "'%s' is not spelled out: write at its first use what it stands for, with '(%s)' after it."
                                .formatted(abbreviation, abbreviation)));
            }
        }
    }

    /** In brackets after what it stands for, or before that in brackets. */
    private static boolean isSpelledOut(String text, int start, int end) {
        boolean isInBrackets =
                start > 0 && text.charAt(start - 1) == '(' && end < text.length() && ")".indexOf(text.charAt(end)) >= 0;
        return isInBrackets || text.startsWith(" (", end);
    }
}
