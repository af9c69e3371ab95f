package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.PageState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys that decide whether readers see a file. */
class DecisiveKeyTests extends FolderTest {

    private static final String NOT_SHOWN = " Until this is right, nobody sees this file.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "draft: maybe | 'draft' must be true or false, not 'maybe'.",
                "draft: [true] | 'draft' must be true or false, not a list.",
                "withdrawn: 1 | 'withdrawn' must be true or false, not '1'.",
                "publishAt: soon | 'publishAt' must be a day and time like 2026-03-31 09:00, not 'soon'.",
                "publishAt: +999999999-12-31 | 'publishAt' must be a day and time like 2026-03-31 09:00, not "
                        + "'+999999999-12-31'.",
                "expiresAt: -2026-03-31 09:00 | 'expiresAt' must be a day and time like 2026-03-31 09:00, not "
                        + "'-2026-03-31 09:00'.",
                "publishAt: 2999 | 'publishAt' must be a day and time like 2026-03-31 09:00, not '2999'.",
                "expiresAt: {a: b} | 'expiresAt' must be a day and time like 2026-03-31 09:00, not a block."
            })
    void hidesAPageThatDoesNotSayClearlyWhetherItMayBeShown(String line, String message) {
        writePage("blog/bad.md", line);

        assertOnly("blog/bad.md:4:1 error wrong-value " + message + NOT_SHOWN);
        assertThat(tree().page("/blog/bad")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Draft: true, Draft, draft",
        "DRAFT: true, DRAFT, draft",
        "draf: true, draf, draft",
        "withdraw: true, withdraw, withdrawn",
        "publish_at: 2999-01-01, publish_at, publishAt",
        "publishat: 2999-01-01, publishat, publishAt",
        "expires: 2020-01-01, expires, expiresAt"
    })
    void hidesAPageWithATypingMistakeInAKeyThatDecidesWhetherItIsShown(String line, String key, String meant) {
        writePage("blog/bad.md", line);

        assertOnly("blog/bad.md:4:1 error unknown-key There is no key '%s'. Did you mean '%s'?".formatted(key, meant)
                + NOT_SHOWN);
        assertThat(tree().page("/blog/bad")).isEmpty();
    }

    @Test
    void hidesAPageWhoseDraftStandsUnderAnotherKey() {
        writePage("blog/bad.md", "topics:\n  draft: true");

        assertThat(problems())
                .contains("blog/bad.md:5:3 error unknown-key 'draft' stands under another key: put it at the beginning "
                        + "of a line." + NOT_SHOWN);
        assertThat(tree().page("/blog/bad")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "until: tomorrow | wrong-value 'until' must be a day and time like 2026-03-31 09:00, not 'tomorrow'.",
                "from: 20260331 | wrong-value 'from' must be a day and time like 2026-03-31 09:00, not '20260331'.",
                "Until: 2020-01-01 | unknown-key There is no key 'Until'. Did you mean 'until'?",
                "form: 2999-01-01 | unknown-key There is no key 'form'. Did you mean 'from'?"
            })
    void hidesANoticeThatDoesNotSayClearlyWhenToShowIt(String line, String problem) {
        write("notices/bad.md", "---\nplace: top\n" + line + "\n---\nText\n");

        assertOnly("notices/bad.md:3:1 error " + problem + NOT_SHOWN);
        assertThat(tree().notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, DRAFT", "yes, DRAFT", "On, DRAFT", "'\"true\"', DRAFT", "no, LIVE", "OFF, LIVE", "false, LIVE"})
    void knowsTheOlderWordsForTrueAndFalse(String value, PageState state) {
        writePage("blog/good.md", "draft: " + value);

        assertThat(tree().page("/blog/good").orElseThrow().stateAt(Instant.EPOCH))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-05,                2027-01-05T06:00:00Z",
        "2027-01-05 9:00,           2027-01-05T15:00:00Z",
        "2027-01-05 09:00,          2027-01-05T15:00:00Z",
        "2027-01-05  9:00:30,       2027-01-05T15:00:30Z",
        "2027-01-05T09:00,          2027-01-05T15:00:00Z",
        "2027-01-05T09:00Z,         2027-01-05T09:00:00Z",
        "2027-01-05T09:00:00.500Z,  2027-01-05T09:00:00.5Z",
        "2027-01-05 9:00+01:00,     2027-01-05T08:00:00Z"
    })
    void readsDaysAndTimesAsEditorsWriteThem(String written, Instant moment) {
        writePage("blog/good.md", "publishAt: " + written);

        assertThat(problems()).isEmpty();
        assertThat(tree().page("/blog/good").orElseThrow().frontMatter().publishAt())
                .isEqualTo(moment);
    }
}
