package clinic.blog;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class BlogTests {

    @LocalServerPort
    int port;

    @Autowired
    Content content;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    @Test
    void listsArticlesNewestFirst() {
        Seen seen = visitor.opens("/blog/");
        List<String> days = seen.page().select(".article-list time").eachAttr("datetime");

        assertThat(seen.text("h1")).isEqualTo("Blog");
        assertThat(days).hasSize(6).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void goesOnOnASecondPage() {
        assertThat(visitor.opens("/blog/").page().select("a[rel=next]").attr("href"))
                .isEqualTo("/blog/page/2");
        Seen second = visitor.opens("/blog/page/2");

        assertThat(second.page().title()).startsWith("Blog, page 2");
        assertThat(second.text(".article-list")).contains("Stem Cell Therapy for Back Pain");
        assertThat(second.page().select("link[rel=canonical]").attr("href")).endsWith("/blog/page/2");
        assertThat(second.page().select("a[rel=prev]").attr("href")).isEqualTo("/blog/");
        assertThat(second.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void showsWhoWroteAnArticleWhenAndHowLongItTakes() {
        Seen seen = visitor.opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(seen.text(".byline")).isEqualTo("By Editorial team Published January 1, 2023 7 minutes to read");
        assertThat(seen.page().select(".byline a[rel=author]").attr("href")).isEqualTo("/team/editorial-team");
        assertThat(seen.text(".review")).isEqualTo("Not yet reviewed by a clinician.");
    }

    @Test
    void listsTheContentsOfAnArticleWithWorkingAnchors() {
        Seen seen = visitor.opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(seen.page().select(".contents a"))
                .hasSize(15)
                .allSatisfy(link -> assertThat(seen.text(link.attr("href"))).isEqualTo(link.text()));
    }

    @Test
    void offersTopicsAndRelatedArticles() {
        Seen seen = visitor.opens("/blog/stem-cell-therapy-for-back-pain");

        assertThat(seen.page().select(".topics a").eachAttr("href"))
                .containsExactly("/blog/topics/back-pain", "/blog/topics/regenerative-medicine");
        assertThat(seen.page().select(".related a").eachAttr("href"))
                .hasSize(3)
                .allMatch(address -> address.startsWith("/blog/"))
                .doesNotContain("/blog/stem-cell-therapy-for-back-pain");
    }

    @Test
    void putsTheEditorsChoiceOfRelatedArticlesFirst() {
        Seen seen = visitor.opens("/blog/sciatica-what-it-is-and-what-to-do");

        assertThat(seen.page().select(".related a").attr("href"))
                .isEqualTo("/blog/"
                        + content.tree()
                                .page("/blog/sciatica-what-it-is-and-what-to-do")
                                .orElseThrow()
                                .frontMatter()
                                .related()
                                .get(0));
    }

    @Test
    void listsTheArticlesOfATopic() {
        Seen seen = visitor.opens("/blog/topics/back-pain");

        assertThat(seen.page().select(".article-list a").eachAttr("href"))
                .contains("/blog/stem-cell-therapy-for-back-pain")
                .allSatisfy(article -> assertThat(visitor.opens(article)
                                .page()
                                .select(".topics a")
                                .eachAttr("href"))
                        .contains("/blog/topics/back-pain"));
    }

    @Test
    void namesTheSourcesOfAnArticle() {
        Seen seen = visitor.opens("/blog/low-back-pain-what-helps-first");

        assertThat(seen.page().select(".sources ol li")).isNotEmpty().allSatisfy(source -> assertThat(
                        source.select("a").attr("href"))
                .startsWith("https://"));
        assertThat(seen.text(".sources")).contains("Conflicts of interest: None declared.");
    }

    @Test
    void offersAConsultationRequestAndTheClinicBesideEveryArticle() {
        for (String address :
                visitor.opens("/blog/").page().select(".article-list a").eachAttr("href")) {
            Seen seen = visitor.opens(address);

            assertThat(seen.page().select("aside form").attr("action")).isEqualTo("/consultation");
            assertThat(seen.page().select("aside form input[name=source]").val())
                    .isEqualTo(address);
            assertThat(seen.page().select("aside form [name]").eachAttr("name").stream()
                            .distinct())
                    .containsExactly(
                            "warningSigns",
                            "fullName",
                            "phone",
                            "email",
                            "area",
                            "note",
                            "source",
                            "consent",
                            "website");
            assertThat(seen.text("aside .reach")).contains("(555) 555-0142", "Write to us");
        }
    }
}
