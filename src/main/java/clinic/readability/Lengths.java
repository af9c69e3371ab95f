package clinic.readability;

import clinic.problem.Place;
import clinic.problem.Severity;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds what is too long, and what is too hard as a whole. */
final class Lengths {

    /** NHS: up to 20 words in a sentence, and 3 sentences in a paragraph. */
    private static final int WORDS = 20;

    private static final int FAR_TOO_MANY_WORDS = 30;
    private static final int SENTENCES = 3;

    private static final double GRADE = 8;
    private static final double FAR_TOO_HIGH_GRADE = 10;

    private Lengths() {}

    static void check(Passage passage, List<ReadSentence> sentences, Consumer<Advice> advice) {
        for (ReadSentence sentence : sentences) {
            int words = sentence.words().size();
            if (words > WORDS) {
                advice.accept(new Advice(
                        sentence.place(0),
                        words > FAR_TOO_MANY_WORDS ? Severity.WARNING : Severity.HINT,
                        "long-sentence",
                        "This sentence has %d words: make two of it. Up to %d are easy to follow."
                                .formatted(words, WORDS)));
            }
        }
        if (passage.kind() == Kind.PARAGRAPH && sentences.size() > SENTENCES) {
            advice.accept(new Advice(
                    sentences.get(0).place(0),
                    Severity.HINT,
                    "long-paragraph",
                    "This paragraph has %d sentences: begin a new one after the third at the latest."
                            .formatted(sentences.size())));
        }
    }

    static Optional<Advice> check(Grades grades, Place first) {
        double grade = grades.grade();
        if (grade <= GRADE || !grades.isTelling()) {
            return Optional.empty();
        }
        return Optional.of(new Advice(
                first,
                grade > FAR_TOO_HIGH_GRADE ? Severity.WARNING : Severity.HINT,
                "high-grade",
                "The text reads at grade %.1f: aim for 8 or lower, with shorter sentences and words of one or two syllables."
                        .formatted(grade)));
    }
}
