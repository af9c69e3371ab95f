package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers would stumble over in one text. Each text begins in line 5. */
class TextProblemTests extends FolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"# Hips", "Hips\n====="})
    void leavesTheFirstHeadingToTheTitle(String heading) {
        writeText(heading);

        assertOnly("blog/text.md:5:1 warning heading-level The title is the only first heading: begin this line with "
                + "'##' instead of '#'.");
        assertThat(tree().page("/blog/text").orElseThrow().body().html()).contains("<h2");
    }

    @Test
    void findsAHeadingThatSkipsALevel() {
        writeText("## Hips\n\n#### Walking\n");

        assertOnly(
                "blog/text.md:7:1 warning heading-jump This heading skips a level: begin the line with '###' instead "
                        + "of '####'.");
    }

    @Test
    void findsAFirstHeadingThatSkipsALevel() {
        writeText("### Hips");

        assertOnly("blog/text.md:5:1 warning heading-jump This heading skips a level: begin the line with '##' instead "
                + "of '###'.");
    }

    @Test
    void letsANoticeBeginWithAnyHeading() {
        write("notices/closed.md", "---\nplace: top\n---\n#### Closed\n");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See ![](hip.png).",
                "See ![ ](hip.png).",
                "See <img src=\"hip.png\">",
                "See ![][h].\n\n[h]: hip.png"
            })
    void findsAPictureWithoutText(String text) {
        writeText(text);

        assertOnly(
                "blog/text.md:5:5 warning missing-alt The picture 'hip.png' says nothing to those who cannot see it: "
                        + "write what it shows, like ![A bent knee](hip.png).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[here](/about) | 'here' does not say where the link leads: name what readers find there.",
                "[Click here!](/about) | 'Click here!' does not say where the link leads: name what readers find there.",
                "[*Read  more* »](/about) | 'Read  more »' does not say where the link leads: name what readers find there.",
                "[](/about) | The link to '/about' has no text: write between [ and ] what readers find there.",
                "https://example.org/x | A bare address says little: write what readers find there, like "
                        + "[the guideline](https://...).",
                "<https://example.org/x> | A bare address says little: write what readers find there, like "
                        + "[the guideline](https://...).",
                "[www.example.org](https://www.example.org) | A bare address says little: write what readers find there, "
                        + "like [the guideline](https://...)."
            })
    void findsALinkThatDoesNotSayWhereItLeads(String link, String message) {
        writeText("Go to " + link + " now.");

        assertOnly("blog/text.md:5:7 warning vague-link " + message);
    }

    @Test
    void takesALinkThatSaysWhereItLeads() {
        writeText("[How to walk](/about), [what is here](/about), info@example.org, [![A knee](knee.png)](/about)");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|---|---|\n| Knee | 6 |",
                "| | |\n|---|---|\n| Knee | 6 |",
                "<table><tr><td>Knee</td></tr></table>"
            })
    void findsATableWithoutAHeader(String table) {
        writeText(table + "\n");

        assertOnly("blog/text.md:5:1 warning table-without-header This table has no header: write in its first line "
                + "what stands in each column.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "~~~~", "``````"})
    void findsCodeWithoutAnEnd(String fence) {
        writeText("Text\n\n" + fence + "\ncode\n\nmore\n");

        assertOnly("blog/text.md:7:1 warning unclosed-fence Everything from here on is shown as code: write a line '"
                + fence + "' where the code ends.");
    }

    @Test
    void takesCodeWithAnEnd() {
        writeText("```\ncode\n```\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void namesTheNearestBoxForAnUnknownOne() {
        writeText("!!! warnin \"Important\"\n    Walk.\n");

        assertOnly("blog/text.md:5:1 warning unknown-box There is no box 'warnin': it is shown as a note. Did you mean "
                + "'warning'?");
    }

    @Test
    void findsATitleAndADescriptionThatSearchResultsCut() {
        write("blog/text.md", "---\ntitle: " + "t".repeat(66) + "\ndescription: " + "d".repeat(161) + "\n---\n");

        assertThat(problems())
                .containsExactly(
                        "blog/text.md:2:1 warning long-title The title has 66 characters: search results cut it after "
                                + "65.",
                        "blog/text.md:3:1 warning long-description The description has 161 characters: search results "
                                + "cut it after 160.");
    }

    @Test
    void takesATitleAndADescriptionThatJustFit() {
        write("blog/text.md", "---\ntitle: " + "😀".repeat(65) + "\ndescription: " + "d".repeat(160) + "\n---\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void missesADescription() {
        write("blog/text.md", "---\ntitle: T\n---\n");

        assertOnly(
                "blog/text.md:2:1 warning missing-description Add a line 'description: ...': search results show it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "**Why it hurts** | fake-heading",
                "See ![A picture of a knee](knee.png). | weak-alt",
                "See ![A bent knee](knee.png \"A bent knee\"). | weak-alt",
                "See our [exercises](https://example.org/a.pdf). | vague-link",
                "Walk. - one | list-without-lead-in",
                "You need: - a - b - c - d - e - f - g | long-list"
            })
    void findsWhatIsHardToFollow(String text, String code) {
        writeText(text.replace(" - ", "\n\n- "));

        assertThat(tree().problems()).extracting(Problem::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**It hurts.**",
                "**It** hurts",
                "You need:\n\n- a\n- b",
                "## You need\n\n- a\n- b",
                "You need:\n\n1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g",
                "You need:\n\n- a\n\n  - b\n  - c",
                "See our [exercises (PDF, 300 KB)](https://example.org/a.pdf)."
            })
    void letsBeWhatIsEasyToFollow(String text) {
        writeText(text);

        assertThat(tree().problems()).isEmpty();
    }

    @Test
    void findsAHeadingThatIsTooDeep() {
        writeText("## A\n\n### B\n\n#### C\n\n##### D\n");

        assertOnly(
                "blog/text.md:11:1 warning deep-heading Nobody can follow a heading this deep: use '####' at most, or"
                        + " make two pages.");
    }

    private void writeText(String text) {
        write("blog/text.md", "---\ntitle: T\ndescription: D\n---\n" + text + "\n");
    }
}
