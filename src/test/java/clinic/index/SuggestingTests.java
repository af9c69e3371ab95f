package clinic.index;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestingTests extends IndexTest {

    private List<String> suggest(String begun) {
        ContentTree tree = tree();
        index.take(tree);
        return suggest(begun, tree, NOW);
    }

    private List<String> suggest(String begun, ContentTree tree, Instant now) {
        return search.suggest(Question.of(begun), tree, now).stream()
                .map(Page::title)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sc",
                "SCI",
                "sciatica",
                "Sciatica: wh",
                "  sciatica ",
                "wor",
                "sci work",
                "work sci",
                "working",
                "sci*"
            })
    void knowsATitleByTheBeginningsOfItsWords(String begun) {
        write("blog/sciatica.md", "Sciatica: what to do at work", "", "Hips are no part of it.");

        assertThat(suggest(begun)).containsExactly("Sciatica: what to do at work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s", "?", "iatica", "sci hips", "hips", "sci?tica", "s.iatica", "title:sci"})
    void suggestsNothingForWhatNoTitleBeginsWith(String begun) {
        write("blog/sciatica.md", "Sciatica: what to do at work", "", "Hips are no part of it.");

        assertThat(suggest(begun)).isEmpty();
    }

    @Test
    void knowsATitleByWordsThatMeanTheSame() {
        write("search/synonyms.yaml", "synonyms:\n  - slipped disc = herniated disc\n");
        write("blog/disc.md", "Your herniated disc", "", "");

        assertThat(suggest("slipped disc")).containsExactly("Your herniated disc");
    }

    @Test
    void putsATitleThatBeginsSoFirst() {
        write("blog/a.md", "Running with a painful hip", "", "");
        write("blog/b.md", "Hip pain", "", "");
        write("blog/c.md", "Stairs and hips", "", "");

        assertThat(suggest("hip")).hasSize(3).startsWith("Hip pain");
    }

    @Test
    void suggestsAFewOfMany() {
        IntStream.range(0, 30).forEach(i -> write("blog/knee-" + i + ".md", "Knee " + i, "", ""));

        assertThat(suggest("knee")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true",
                "withdrawn: true",
                "noindex: true",
                "publishAt: 2026-11-23 06:01",
                "expiresAt: 2026-11-23 06:00"
            })
    void neverSuggestsWhatIsNotToBeRead(String line) {
        write("blog/secret.md", "Secret surgery", line + "\n", "");
        write("blog/open.md", "Second opinion", "", "");

        assertThat(suggest("se")).containsExactly("Second opinion");
    }

    @Test
    void suggestsWhatIsPublishedFromItsMinuteOn() {
        write("blog/soon.md", "Winter hours", "publishAt: 2026-11-23 07:00\nexpiresAt: 2026-11-23 09:00\n", "");
        ContentTree tree = tree();
        index.take(tree);

        assertThat(suggest("wint", tree, Instant.parse("2026-11-23T12:59:59Z"))).isEmpty();
        assertThat(suggest("wint", tree, Instant.parse("2026-11-23T14:00:00Z"))).containsExactly("Winter hours");
        assertThat(suggest("wint", tree, Instant.parse("2026-11-23T15:00:00Z"))).isEmpty();
    }

    @Test
    void suggestsNothingThatHasJustBeenTakenDown() {
        write("blog/gone.md", "Summer course", "", "");
        index.take(tree());
        write("blog/gone.md", "Summer course", "withdrawn: true\n", "");

        assertThat(suggest("summer", tree(), NOW)).isEmpty();
    }

    @Test
    void asksForNoMoreThanAnybodyTypes() {
        write("blog/long.md", "Knee " + "pain ".repeat(20), "", "");

        assertThat(suggest("knee " + "pain ".repeat(11))).hasSize(1);
        assertThat(suggest("knee " + "pain ".repeat(12))).isEmpty();
    }
}
