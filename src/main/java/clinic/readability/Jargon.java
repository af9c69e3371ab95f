package clinic.readability;

import clinic.health.Glossary;
import clinic.health.Term;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Finds words of the glossary that no plain word stands beside where a text first uses them. */
final class Jargon {

    private final Glossary glossary;
    private final Consumer<Advice> advice;
    private final Set<Term> met = new HashSet<>();

    Jargon(Glossary glossary, Consumer<Advice> advice) {
        this.glossary = glossary;
        this.advice = advice;
    }

    /** @param sentences of one passage */
    void check(List<ReadSentence> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            ReadSentence sentence = sentences.get(i);
            for (Glossary.Use use : glossary.uses(sentence.text())) {
                if (met.add(use.term()) && !isExplained(use, sentences, i)) {
                    advice.accept(advice(use, sentence));
                }
            }
        }
    }

    /** By a plain word in this sentence, the one before or the one after, or as what stands in brackets. */
    private static boolean isExplained(Glossary.Use use, List<ReadSentence> sentences, int at) {
        String text = sentences.get(at).text();
        String after = text.substring(use.end()).stripLeading();
        int open = text.lastIndexOf('(', use.start());
        boolean isInBrackets = open >= 0 && text.indexOf(')', open) >= use.end();
        if (isInBrackets || after.startsWith("(")) {
            return true;
        }
        String around = sentences.subList(Math.max(0, at - 1), Math.min(sentences.size(), at + 2)).stream()
                .map(ReadSentence::text)
                .reduce("", String::concat)
                .toLowerCase(Locale.ROOT);
        return use.term().plain().stream().anyMatch(plain -> around.contains(plain.toLowerCase(Locale.ROOT)));
    }

    private static Advice advice(Glossary.Use use, ReadSentence sentence) {
        String example = use.term().plain().stream()
                .findFirst()
                .map(plain -> ", like '%s (%s)'".formatted(plain, use.term().term()))
                .orElse("");
        return new Advice(
                sentence.place(use.start()),
                Severity.HINT,
                "jargon",
                "Many readers do not know '%s': say it in plain words first%s. The page explains it to them until then."
                        .formatted(Problem.quotable(use.term().term()), example));
    }
}
