package clinic.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.problem.Places;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Why a file is in its state, in words. */
class ReasonTests extends FolderTest {

    /** Noon in Chicago. */
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private static final Instant SAVED = Instant.parse("2026-03-03T15:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 1 | LIVE | Shown to everyone",
                "date: 2026-05-04 | LIVE | Shown since May 4, 2026",
                "date: 2026-11-23 | LIVE | Shown since November 23, 2026",
                "date: 2026-11-24 | LIVE | Shown already: only “publishAt” holds a page back, not its date of November 24, 2026",
                "publishAt: 2026-11-23 12:00 | LIVE | Shown since November 23, 2026 at 12:00 PM",
                "publishAt: 2026-05-04 | LIVE | Shown since May 4, 2026 at 12:00 AM",
                "expiresAt: 2026-12-01 | LIVE | Shown until December 1, 2026 at 12:00 AM",
                "publishAt: 2027-03-03 09:00 | SCHEDULED | Goes live on March 3, 2027 at 9:00 AM",
                "draft: true | DRAFT | Delete the line “draft: true” to publish it",
                "expiresAt: 2026-11-23 12:00 | EXPIRED | Came down on November 23, 2026 at 12:00 PM (expiresAt)",
                "withdrawn: true | WITHDRAWN | Readers are told that it has been taken down (410)"
            })
    void isSaidOfEachState(String line, State state, String sentence) {
        assertIs(line, state, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publishAt: 2026-05-04 | expiresAt: 2026-12-01 | LIVE | Shown since May 4, 2026 at 12:00 AM until December 1, 2026 at 12:00 AM",
                "date: 2026-12-24 | publishAt: 2026-05-04 | LIVE | Shown since May 4, 2026 at 12:00 AM",
                "publishAt: 2027-03-03 | expiresAt: 2027-03-04 | SCHEDULED | Goes live on March 3, 2027 at 12:00 AM and comes down on March 4, 2027 at 12:00 AM",
                "publishAt: 2027-03-03 | expiresAt: 2027-03-03 | SCHEDULED | Never goes live: “expiresAt” ends it on March 3, 2027 at 12:00 AM, before “publishAt” begins it on March 3, 2027 at 12:00 AM",
                "draft: true | publishAt: 2027-03-03 | DRAFT | Delete the line “draft: true”, and it goes live on March 3, 2027 at 12:00 AM",
                "draft: true | expiresAt: 2026-11-23 12:00 | DRAFT | Its time ended on November 23, 2026 at 12:00 PM: delete the lines “draft: true” and “expiresAt” to publish it",
                "draft: true | withdrawn: true | WITHDRAWN | Readers are told that it has been taken down (410)"
            })
    void isSaidOfTwoKeysTogether(String one, String other, State state, String sentence) {
        assertIs(one + "\n" + other, state, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place: top | LIVE | Notice: on every page",
                "from: 2026-11-23 12:00 | LIVE | Notice: on every page since November 23, 2026 at 12:00 PM",
                "until: 2026-11-24 | LIVE | Notice: on every page until November 24, 2026 at 12:00 AM",
                "from: 2026-12-24 | SCHEDULED | Notice: on every page from December 24, 2026 at 12:00 AM",
                "until: 2026-11-23 12:00 | EXPIRED | Notice: no longer shown since November 23, 2026 at 12:00 PM"
            })
    void isSaidOfANotice(String line, State state, String sentence) {
        write("notices/closed.md", "---\ntitle: Closed\n" + line + "\n---\nClosed.\n");
        Row row = row(tree(), "notices/closed.md");

        assertThat(row.state()).isEqualTo(state);
        assertThat(sentence(row)).isEqualTo(sentence);
        assertThat(row.address()).isNull();
    }

    @Test
    void saysTheTimesOfANoticeWithBoth() {
        write("notices/now.md", "---\nfrom: 2026-11-01\nuntil: 2026-12-01\n---\nClosed.\n");
        write("notices/soon.md", "---\nfrom: 2026-12-24\nuntil: 2026-12-27\n---\nClosed.\n");

        assertThat(sentence(row(tree(), "notices/now.md")))
                .isEqualTo(
                        "Notice: on every page since November 1, 2026 at 12:00 AM until December 1, 2026 at 12:00 AM");
        assertThat(sentence(row(tree(), "notices/soon.md")))
                .isEqualTo(
                        "Notice: on every page from December 24, 2026 at 12:00 AM until December 27, 2026 at 12:00 AM");
    }

    @Test
    void saysThatTheLastGoodVersionIsShown() {
        Row row = row(kept("blog/knees.md"), "blog/knees.md");

        assertThat(row.state()).isEqualTo(State.KEPT);
        assertThat(sentence(row))
                .isEqualTo("Shown in its last good version of March 3, 2026 at 9:00 AM, as the file is broken");
    }

    @Test
    void saysBothOfALastGoodVersionThatIsNotShown() {
        writePage("about.md", "publishAt: 2027-03-03");
        Row row = row(kept("about.md"), "about.md");

        assertThat(row.state()).isEqualTo(State.SCHEDULED);
        assertThat(sentence(row))
                .isEqualTo("Goes live on March 3, 2027 at 12:00 AM. That is its last good version of March 3, 2026 at "
                        + "9:00 AM, as the file is broken");
    }

    @Test
    void isTheProblemWhereNothingCanBeShown() {
        write("blog/bad.md", "---\ndescription: D\n---\nText\n");
        Row row = row(tree(), "blog/bad.md");

        assertThat(row.state()).isEqualTo(State.BROKEN);
        assertThat(row.title()).isEqualTo("blog/bad.md");
        assertThat(sentence(row)).isEqualTo("The page has no title: add a line 'title: ...'.");
    }

    @Test
    void isTheProblemOfFactsThatCannotBeRead() {
        write("site.yaml", "name: Our: clinic\n");
        Row row = row(tree(), "site.yaml");

        assertThat(row.state()).isEqualTo(State.BROKEN);
        assertThat(sentence(row)).startsWith("A colon too many");
    }

    private void assertIs(String lines, State state, String sentence) {
        writePage("about.md", lines);
        Row row = row(tree(), "about.md");

        assertThat(row.state()).isEqualTo(state);
        assertThat(sentence(row)).isEqualTo(sentence);
    }

    private ContentTree kept(String file) {
        ContentTree tree = tree();
        return new ContentTree(
                tree.version(),
                tree.clinic(),
                tree.pages().values(),
                tree.moved(),
                tree.notices(),
                tree.redFlags(),
                tree.synonyms(),
                new ContentTree.Files(tree.files(), Map.of(), Map.of(file, SAVED), tree.problems(), Places.NONE, true));
    }

    private static Row row(ContentTree tree, String file) {
        return Inventory.of(tree, tree.problems(), NOW).row(file).orElseThrow();
    }

    private static String sentence(Row row) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new Sentences(messages, ZoneId.of("America/Chicago")).reason(row);
    }
}
