package clinic.readability;

import clinic.health.Health;
import clinic.health.Wording;
import clinic.markdown.Prose;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import clinic.prose.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a text as a reader would who is in pain and in a hurry. */
public final class Readability {

    private Readability() {}

    public static Reading of(Prose prose, Health health) {
        List<Advice> advice = new ArrayList<>();
        Jargon jargon = new Jargon(health.glossary(), advice::add);
        Abbreviations abbreviations = new Abbreviations(health.glossary(), advice::add);
        Counts counts = Counts.NONE;
        List<Passage> passages =
                prose.passages().stream().filter(Sentences::isText).toList();
        for (Passage passage : passages) {
            List<ReadSentence> sentences = Sentences.in(passage);
            for (ReadSentence sentence : sentences) {
                counts = counts.plus(sentence.counts());
            }
            Lengths.check(passage, sentences, advice::add);
            jargon.check(sentences);
            if (Sentences.isRunningText(passage)) {
                abbreviations.check(passage);
            }
            advice.addAll(slips(passage.text(), health.wording(), passage::place));
        }
        Optional<Grades> grades = Grades.of(counts);
        grades.flatMap(found -> Lengths.check(found, passages.get(0).place(0))).ifPresent(advice::add);
        advice.sort(Comparator.comparing((Advice one) -> one.place().line())
                .thenComparing(one -> one.place().column()));
        return new Reading(grades, advice);
    }

    /**
     * Words of a text that should be others.
     *
     * @param places tells where in the file a sign of the text stands
     */
    public static List<Advice> slips(String text, Wording wording, Function<Integer, Place> places) {
        return wording.slips(text).stream()
                .map(slip -> new Advice(
                        places.apply(slip.start()),
                        Severity.WARNING,
                        "wording",
                        "'%s': write '%s'. %s"
                                .formatted(
                                        Problem.quotable(text.substring(slip.start(), slip.end())),
                                        slip.swap().say(),
                                        slip.swap().why())))
                .toList();
    }
}
