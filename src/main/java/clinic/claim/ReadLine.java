package clinic.claim;

import clinic.phrase.Line;
import clinic.phrase.Phrases;
import clinic.phrase.Words;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import clinic.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence of a page, and what stands around it.
 *
 * @param isDenied whether it is a question that the next sentence answers with no
 * @param isGuarded whether the lead-in to its list takes back what it says
 */
record ReadLine(Sentence sentence, Line line, boolean isQuestion, boolean isDenied, boolean isGuarded) {

    private static final int LONGEST = 1200;
    private static final int OVERLAP = 300;

    static List<ReadLine> of(List<Passage> passages, Guards guards) {
        List<ReadLine> lines = new ArrayList<>();
        boolean isGuarded = false;
        for (Passage passage : passages) {
            boolean isItem = passage.kind() == Kind.ITEM;
            List<Sentence> sentences =
                    passage.sentences().stream().flatMap(ReadLine::parts).toList();
            for (Sentence sentence : sentences) {
                lines.add(new ReadLine(
                        sentence,
                        guards.line(Words.of(sentence.text())),
                        sentence.text().endsWith("?"),
                        false,
                        isItem && isGuarded));
            }
            if (!isItem && !passage.kind().isAside() && !sentences.isEmpty()) {
                Sentence last = sentences.get(sentences.size() - 1);
                boolean leadsIn = last.text().endsWith(":") || passage.kind() == Kind.HEADING;
                isGuarded = leadsIn
                        && guards.governWhatFollows(lines.get(lines.size() - 1).line());
            }
        }
        return answered(lines, guards);
    }

    /** What is longer than any sentence is read in parts, so that it takes no more time than many short ones. */
    private static Stream<Sentence> parts(Sentence sentence) {
        String text = sentence.text();
        if (text.length() <= LONGEST) {
            return Stream.of(sentence);
        }
        return IntStream.iterate(0, begin -> begin < text.length(), begin -> begin + LONGEST - OVERLAP)
                .mapToObj(begin -> new Sentence(
                        text.substring(begin, Math.min(begin + LONGEST, text.length())),
                        sentence.begin() + begin,
                        sentence.passage()));
    }

    private static List<ReadLine> answered(List<ReadLine> lines, Guards guards) {
        for (int i = 0; i < lines.size() - 1; i++) {
            ReadLine asked = lines.get(i);
            if (asked.isQuestion() && guards.deny(lines.get(i + 1).line())) {
                lines.set(i, new ReadLine(asked.sentence(), asked.line(), true, true, asked.isGuarded()));
            }
        }
        return lines;
    }

    boolean isHeading() {
        return sentence.passage().kind() == Kind.HEADING;
    }

    /** Whether it stands in the text, not in the front matter. */
    boolean isText() {
        return sentence.passage().kind() != Kind.KEY;
    }

    /** Whether nothing that is said here is said by the page. */
    boolean isNobodysClaim(Rule rule) {
        return isGuarded || isDenied || (isQuestion && (!rule.isOfQuestions() || Guards.isOwnVoice(line.words())));
    }

    Claim claim(Rule rule, Phrases.Match<?> match) {
        int from = line.words().begin(match.from());
        return new Claim(
                rule,
                rule.weight(isHeading()),
                sentence.place(from),
                sentence.text(),
                from,
                line.words().end(match.to() - 1));
    }
}
