package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests extends FolderTest {

    @ParameterizedTest
    @CsvSource({
        "_index.md,         /",
        "about.md,          /about",
        "blog/_index.md,    /blog/",
        "blog/hips.md,      /blog/hips",
        "blog/back/index.md, /blog/back",
        "consultation.md,   /consultation",
        "blog/pages.md,     /blog/pages"
    })
    void isOneForEachFile(String file, String address) {
        writePage(file, "weight: 1");

        assertThat(tree().page(address)).isPresent();
        assertThat(problems()).isEmpty();
    }

    @Test
    void endsInTheSlug() {
        writePage("blog/long-working-title.md", "slug: short");

        assertThat(tree().page("/blog/short")).isPresent();
        assertThat(tree().page("/blog/long-working-title")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight: 1", "slug: home", "slug: ''"})
    void isNotMadeOfAnIndexWithoutAFolder(String line) {
        writePage("index.md", line);

        assertOnly("index.md:1:1 error bad-address The home page is '_index.md': rename this file.");
    }

    @Test
    void ofASectionTakesNoSlug() {
        writePage("blog/_index.md", "slug: articles");

        assertOnly("blog/_index.md:4:1 warning ignored-slug A section takes the name of its folder: rename the folder, "
                + "and delete this line.");
        assertThat(tree().page("/blog/")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"blog/My Article.md", "blog/rücken.md", "blog/Knee.md", "blog/a--b.md", "blog/a.b.md"})
    void isNotMadeOfEveryName(String file) {
        writePage(file, "weight: 1");

        assertThat(tree().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.code()).isEqualTo("bad-address");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "desk/x.md, /desk",
        "search.md, /search",
        "assets/_index.md, /assets",
        "consultation/emergency.md, /consultation/emergency",
        "consultation/received/x.md, /consultation/received",
        "contact/received.md, /contact/received",
        "blog/page/2.md, /blog/page"
    })
    void isNotOneThatTheSiteItselfAnswers(String file, String reserved) {
        writePage(file, "weight: 1");

        assertOnly(file + ":1:1 error bad-address The address " + reserved + " belongs to the site itself: choose "
                + "another name.");
        assertThat(tree().pages()).hasSize(1);
    }

    @Test
    void doesNotLeaveItsFolder() {
        writePage("blog/bad.md", "slug: ../../about");

        assertThat(tree().problems()).singleElement().extracting(Problem::code).isEqualTo("bad-address");
    }

    @Test
    void belongsToTheFirstOfTwoFiles() {
        write("blog/one.md", "---\ntitle: First\ndescription: D\n---\n");
        writePage("blog/two.md", "slug: one");

        assertOnly(
                "blog/two.md:1:1 error duplicate-address /blog/one already is the address of blog/one.md: rename one of "
                        + "the two or give it a 'slug'.");
        assertThat(tree().page("/blog/one").orElseThrow().title()).isEqualTo("First");
    }

    @Test
    void differsByMoreThanTheSlashAtItsEnd() {
        writePage("about.md", "weight: 1");
        writePage("about/_index.md", "weight: 1");

        assertOnly(
                "about/_index.md:1:1 error duplicate-address /about/ differs only by its last '/' from the address of "
                        + "about.md: rename one of the two.");
        assertThat(tree().pages()).containsOnlyKeys("/about", "/blog/knees");
    }

    @Test
    void leadsToThePageThatUsedToBeThere() {
        writePage("blog/good.md", "aliases: [/old-address, /Old/Post.HTML, /blog/2019/05/]");

        assertThat(problems()).isEmpty();
        assertThat(tree().moved())
                .containsEntry("/old-address", "/blog/good")
                .containsEntry("/old/post.html", "/blog/good")
                .containsEntry("/blog/2019/05/", "/blog/good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old",
                "//evil.example/x",
                "https://old.example/x",
                "javascript:alert(1)",
                "/a//b",
                "/a/../b",
                "/a?b=c",
                "/a#b",
                "/a b",
                "/a%20b",
                "\"/a\\nb\""
            })
    void cannotHaveBeenEveryText(String alias) {
        writePage("blog/good.md", "aliases:\n  - /old-address\n  - " + alias);

        assertThat(tree().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.code()).isEqualTo("bad-alias");
            assertThat(problem.message()).contains("is no old address of this site: write it like /blog/old-name");
        });
        assertThat(tree().moved()).containsOnlyKeys("/old-address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/blog/knees | /blog/knees is the address of blog/knees.md: delete this line, or rename that file.",
                "/blog/knees/ | /blog/knees is the address of blog/knees.md: delete this line, or rename that file.",
                "/Blog/Knees | /blog/knees is the address of blog/knees.md: delete this line, or rename that file.",
                "/blog/good | This is the address of the page itself: delete this line.",
                "/blog/good/ | This is the address of the page itself: delete this line.",
                "/old/2019 | /old/2019 already leads to /blog/first: delete one of the two lines.",
                "/ | / belongs to the site itself: delete this line.",
                "/blog | /blog belongs to the site itself: delete this line.",
                "/contact | /contact belongs to the site itself: delete this line.",
                "/consultation/ | /consultation/ belongs to the site itself: delete this line.",
                "/consultation/emergency | /consultation/emergency belongs to the site itself: delete this line.",
                "/blog/page/2 | /blog/page/2 belongs to the site itself: delete this line.",
                "/desk | /desk belongs to the site itself: delete this line.",
                "/assets/site.css | /assets/site.css belongs to the site itself: delete this line.",
                "/sitemap-1.xml | /sitemap-1.xml belongs to the site itself: delete this line.",
                "/blog/topics/legs/feed.xml | /blog/topics/legs/feed.xml belongs to the site itself: delete this line.",
                "/news/feed.json/ | /news/feed.json/ belongs to the site itself: delete this line.",
                "/robots.txt | /robots.txt belongs to the site itself: delete this line."
            })
    void cannotHaveBeenOneThatIsTaken(String alias, String message) {
        writePage("blog/first.md", "aliases: /old/2019");
        writePage("blog/good.md", "aliases:\n  - {a: b}\n  - " + alias);

        assertThat(problems()).contains("blog/good.md:6:5 error bad-alias " + message);
        assertThat(tree().moved()).containsOnlyKeys("/old/2019");
    }

    /** However an error comes about, it must stay with its file. */
    @Test
    void ofOneFileStopsNoOther() {
        writePage("blog/bad.md", "slug: " + "a-".repeat(100_000) + "a");

        assertOnly("blog/bad.md:1:1 error unreadable-file Something in this file cannot be read: look for what is "
                + "unusual in it, such as a very long line.");
        assertThat(tree().page("/blog/knees")).isPresent();
    }
}
