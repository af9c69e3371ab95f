package clinic.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import clinic.folder.Folder;
import clinic.problem.Problem;
import clinic.problem.Severity;
import clinic.readability.Readings;
import clinic.reading.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one file because of another, or because of the time. */
class JudgementTests extends FolderTest {

    /** Still the evening of the 22nd in Chicago. */
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    /** The first article stays as its source has it. */
    @Test
    void findsNothingInWhatIsShippedBesideHintsAndHowTheFirstArticleIsWritten() {
        List<Problem> problems =
                Judgement.of(Library.once(new Folder(Path.of("content"))), Instant.now(), new Readings());

        assertThat(problems)
                .filteredOn(problem -> problem.severity() != Severity.HINT)
                .filteredOn(problem -> !problem.file().equals("blog/stem-cell-therapy-for-back-pain.md"))
                .isEmpty();
        assertThat(problems)
                .filteredOn(problem -> problem.file().equals("blog/stem-cell-therapy-for-back-pain.md"))
                .extracting(Problem::code)
                .contains("high-grade", "wording")
                .isSubsetOf("high-grade", "wording", "jargon", "long-sentence", "long-paragraph", "abbreviation");
    }

    @Test
    void waitsForNoTextThatIsNotReadYet() {
        write("blog/text.md", "---\ntitle: T\ndescription: D\ntopics: [hips]\n---\n[Knees](/blog/kneees)\n");
        write("notices/closed.md", "---\nplace: top\n---\n[Knees](/blog/knees#walking)\n");

        assertThat(Judgement.of(unread(tree()), NOW, new Readings()))
                .extracting(Problem::code)
                .containsExactly("unknown-topic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/blog/kneees | There is no page /blog/kneees. Did you mean /blog/knees?",
                "/nowhere?x=y#z | There is no page /nowhere.",
                "knees.md | 'knees.md' is no address: begin it with '/' for a page of this site, or with 'https://' for "
                        + "another site.",
                "<> | This link leads nowhere: write an address between ( and )."
            })
    void findsALinkToNowhere(String target, String message) {
        writeText("See\nthe [page on knees](" + target + ").");

        assertOnly("blog/text.md:6:5 warning dead-link " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blog/knees",
                "/blog/knees?from=here",
                "/consultation",
                "/old-knees",
                "https://example.org/",
                "//example.org/",
                "mailto:info@example.org",
                "tel:+15555550142",
                "#walking",
                "/blog/text#walking",
                "/blog/knees#maincontent"
            })
    void takesALinkThatLeadsSomewhere(String target) {
        writePage("blog/hips.md", "aliases: /old-knees");
        writeText("## Walking\n\nSee the [page on knees](" + target + ").");

        assertThat(problems()).noneMatch(problem -> problem.contains("dead"));
    }

    @Test
    void findsALinkToNowhereInANotice() {
        write("notices/closed.md", "---\nplace: top\n---\nSee [our hours](/hours).\n");

        assertOnly("notices/closed.md:4:5 warning dead-link There is no page /hours.");
    }

    @Test
    void findsAMenuItemThatLeadsNowhere() {
        write("site.yaml", "name: Test Clinic\nmenu:\n  - label: Knees\n    address: /blog/kness\n");

        assertOnly("site.yaml:4:5 warning dead-link The menu's 'Knees' leads to /blog/kness, which is no page. Did you "
                + "mean /blog/knees?");
    }

    @ParameterizedTest
    @CsvSource({
        "#walkin, There is no heading #walkin on /blog/text. Did you mean #walking?",
        "/blog/knees#far, There is no heading #far on /blog/knees."
    })
    void findsAnAnchorThatNoHeadingHas(String target, String message) {
        writeText("See [how to walk](" + target + ").\n\n## Walking\n");

        assertOnly("blog/text.md:5:5 warning dead-anchor " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "draft: true, a draft",
        "publishAt: 2026-11-24, not live yet",
        "expiresAt: 2026-01-01, expired",
        "withdrawn: true, withdrawn"
    })
    void findsALinkToAPageThatReadersDoNotFind(String line, String word) {
        write("about.md", "---\ntitle: About\ndescription: D\n" + line + "\n---\n");
        writeText("Read [about us](/about).");

        assertOnly("blog/text.md:5:6 warning hidden-link Readers do not find /about: about.md is " + word + ".");
    }

    @Test
    void followsALinkToAnOldAddress() {
        write("about.md", "---\ntitle: About\ndescription: D\ndraft: true\naliases: /old-about\n---\n");
        write("blog/hips.md", "---\ntitle: Hips\ndescription: D\naliases: /old-hips\n---\n");
        writeText("Read [about us](/old-about) and\n[on hips](/old-hips#far).");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "blog/text.md:5:6 warning hidden-link Readers do not find /old-about: about.md is a draft.",
                        "blog/text.md:6:1 warning dead-anchor There is no heading #far on /blog/hips.");
    }

    @ParameterizedTest
    @CsvSource({
        "hipp.png, There is no picture blog/hipp.png. Did you mean hip.png?",
        "/pictures/knee.png, There is no picture pictures/knee.png.",
        "../../secret.png, There is no picture ../secret.png."
    })
    void findsAPictureThatIsNotThere(String target, String message) {
        write("blog/hip.png", Camera.png(40, 20));
        writeText("![A hip](hip.png) ![A hip](" + target + ")");

        assertOnly("blog/text.md:5:19 warning missing-picture " + message);
    }

    @Test
    void findsAPictureFromElsewhere() {
        writeText("![A hip](https://example.org/hip.png)");

        assertOnly(
                "blog/text.md:5:1 warning foreign-picture Readers' browsers do not load pictures from elsewhere: put "
                        + "the picture beside this file.");
    }

    @Test
    void takesAPictureAtTheHeadThatSaysWhatItShows() {
        write("blog/hip.png", Camera.png(1200, 630));
        writePage("blog/text.md", "image: hip.png\nimageAlt: A hip");

        assertThat(problems()).isEmpty();
    }

    @Test
    void findsAPictureAtTheHeadThatIsNotThere() {
        write("blog/hip.png", Camera.png(1200, 630));
        writePage("blog/text.md", "imageAlt: A hip\nimage: hop.png");

        assertThat(problems())
                .contains("blog/text.md:5:1 warning missing-picture There is no picture blog/hop.png. Did you "
                        + "mean hip.png?");
    }

    @Test
    void findsAPictureAtTheHeadThatSaysNothing() {
        write("blog/hip.png", Camera.png(1200, 630));
        writePage("blog/text.md", "image: hip.png");

        assertOnly(
                "blog/text.md:4:1 warning missing-alt The picture 'hip.png' says nothing to those who cannot see it: "
                        + "write what it shows below, like 'imageAlt: A bent knee'.");
    }

    @Test
    void findsAPictureAtTheHeadThatIsTooSmallToBeShared() {
        write("blog/hip.png", Camera.png(1200, 629));
        writePage("blog/text.md", "image: hip.png\nimageAlt: A hip");

        assertOnly(
                "blog/text.md:4:1 warning small-picture The picture 'hip.png' has 1200 × 629 pixels: links to this page "
                        + "are shared with it from 1200 × 630 on, until then with one that we draw.");
    }

    @Test
    void findsTopicsArticlesAndPeopleThatNobodyWrote() {
        write("blog/topics/knee-pain.md", "---\ntitle: Knee pain\ndescription: D\n---\n");
        writePage(
                "blog/good.md",
                "topics: [knee-pain, knee-pian]\nrelated: [kneees]\nauthor: nobody\nreviewedBy: someone");

        assertThat(problems())
                .containsExactly(
                        "blog/good.md:4:21 warning unknown-topic There is no topic 'knee-pian': no file "
                                + "blog/topics/knee-pian.md. Did you mean /blog/topics/knee-pain?",
                        "blog/good.md:5:11 warning unknown-article There is no article 'kneees': no file "
                                + "blog/kneees.md. Did you mean /blog/knees?",
                        "blog/good.md:6:1 warning unknown-author There is no author 'nobody': no file team/nobody.md.",
                        "blog/good.md:7:1 warning unknown-reviewer There is no reviewer 'someone': no file "
                                + "team/someone.md.");
    }

    @Test
    void findsATitleThatTwoPagesHave() {
        write("about.md", "---\ndescription: D\ntitle: ' knees'\n---\n");

        assertOnly("blog/knees.md:2:1 warning duplicate-title about.md has the same title: give one of the two another "
                + "one.");
    }

    @Test
    void findsAReviewThatIsOverdueByTheClinicsDay() {
        writePage("blog/good.md", "nextReview: 2026-11-21");
        write("blog/today.md", "---\ntitle: Today\ndescription: D\nnextReview: 2026-11-22\n---\n");

        assertOnly("blog/good.md:4:1 warning overdue-review The next review was due on November 21, 2026: check the "
                + "whole page, then set 'lastReviewed' and 'nextReview'.");
    }

    @Test
    void findsANoticePastItsDate() {
        write("notices/closed.md", "---\nplace: top\nuntil: 2026-11-22\n---\nClosed.\n");
        write("notices/soon.md", "---\nplace: top\nuntil: 2026-11-23\n---\nSoon.\n");

        assertOnly("notices/closed.md:3:1 warning past-notice This notice is past its date and no longer shown: delete "
                + "the file, or set another 'until'.");
    }

    @Test
    void listsAllProblemsOfAllFilesInTheirOrder() {
        write("about.md", "---\ntitle: About\nauthr: x\n---\n[here](/nowhere)\n");
        write("blog/bad.md", "no front matter");

        assertThat(Judgement.of(tree(), NOW, new Readings()))
                .extracting(Problem::code)
                .containsExactly(
                        "missing-description", "unknown-key", "vague-link", "dead-link", "missing-front-matter");
    }

    @Override
    protected List<String> problems() {
        return Judgement.of(tree(), NOW, new Readings()).stream()
                .map(Problem::toString)
                .toList();
    }

    private void writeText(String text) {
        write("blog/text.md", "---\ntitle: T\ndescription: D\n---\n" + text + "\n");
    }
}
