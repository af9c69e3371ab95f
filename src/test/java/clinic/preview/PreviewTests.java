package clinic.preview;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheWorkbench;
import clinic.MovableTime;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PreviewTests extends AtTheWorkbench {

    private static final String OVER =
            "This preview link has ended or was mistyped: ask whoever sent it to you for a new one.";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);

    @Autowired
    Previews previews;

    @Test
    void looksLikeThePageItself() {
        saves("blog/topics/preview-topic.md", "Preview topic", "", "Topic");
        saves("blog/looks.md", "How it looks", "draft: true\ntopics: [preview-topic]\ndate: 2026-05-04\n", "Walk");
        Seen preview = visitor.opens(link("blog/looks.md", "DAY"));
        saves("blog/looks.md", "How it looks", "topics: [preview-topic]\ndate: 2026-05-04\n", "Walk");
        Seen real = visitor.opens("/blog/looks");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("nav[aria-label=Breadcrumb]")).isEqualTo(real.text("nav[aria-label=Breadcrumb]"));
        // Which articles stand around it is decided among those that readers find
        List.of(preview, real)
                .forEach(seen -> seen.page().select(".related, .around").remove());
        assertThat(preview.page().select("main").outerHtml().replaceAll("\\s+", " "))
                .isEqualTo(real.page().select("main").outerHtml().replaceAll("\\s+", " "));
        assertThat(real.page().select(".preview-banner")).isEmpty();
        assertThat(preview.page().title()).isEqualTo(real.page().title());
    }

    @Test
    void saysThatItIsOneAndCannotBeFoundOrKept() {
        saves("blog/guarded.md", "Guarded", "draft: true\n", "Text");
        String until = TIME.format(MovableTime.now().plus(Duration.ofDays(7)).atZone(ZONE));
        Seen seen = visitor.opens(link("blog/guarded.md", "WEEK"));

        assertThat(seen.text(".preview-banner"))
                .isEqualTo("Preview, not published. Only people with this link see it until " + until + ".");
        assertThat(seen.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(seen.header("Set-Cookie")).isEmpty();
        assertThat(seen.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(seen.page().select("link[rel=canonical]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "blog/kind-article.md, .article .byline",
        "blog/topics/kind-topic.md, main .page",
        "team/kind-person.md, main .page",
        "kinds/kind-page.md, main .page",
        "kind-section/_index.md, main .page",
        "contact.md, form[action=/contact]",
        "consultation.md, form[action=/consultation]"
    })
    void showsEveryKindOfPageByItsOwnTemplate(String file, String selector) {
        saves(file, "Kind of page", "draft: true\n", "Words of this kind");
        Seen seen = visitor.opens(link(file, "DAY"));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("h1")).isEqualTo("Kind of page");
        assertThat(seen.text("main")).contains("Words of this kind");
        assertThat(seen.page().select(selector)).isNotEmpty();
        delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "publishAt: 2099-01-01", "expiresAt: 2020-01-01", "withdrawn: true"})
    void showsAPageInEveryStateToWhoHasTheLinkAndToNobodyElse(String line) {
        String name = "state-" + line.replaceAll("[^a-zA-Z].*", "").toLowerCase(Locale.ROOT);
        String file = "blog/" + name + ".md";
        saves("blog/topics/states.md", "States", "", "Topic");
        saves(file, "In the state " + name, line + "\ntopics: [states]\n", "Text");
        Seen seen = visitor.opens(link(file, "DAY"));

        assertThat(seen.text("h1")).isEqualTo("In the state " + name);
        assertThat(visitor.opens("/blog/" + name).status()).isIn(404, 410);
        for (String list :
                List.of("/blog/", "/blog/topics/states", "/", "/sitemap.xml", "/feed.xml", "/search?q=state")) {
            assertThat(visitor.opens(list).page().outerHtml()).as(list).doesNotContain(name);
        }
    }

    @Test
    void showsTheFileAsItIsNow() {
        saves("pages/current.md", "First version", "draft: true\n", "Text");
        String link = link("pages/current.md", "DAY");
        saves("pages/current.md", "Second version", "draft: true\nslug: newer\n", "Text");

        assertThat(visitor.opens(link).text("h1")).isEqualTo("Second version");
    }

    @Test
    void leadsToThePageOnceItIsLive() {
        Instant publishAt = in(3);
        saves("pages/soon.md", "Soon", "publishAt: " + written(publishAt) + "\n", "Text");
        String link = link("pages/soon.md", "DAY");
        pass(Duration.between(MovableTime.now(), publishAt).minusNanos(1));
        assertThat(visitor.opens(link).text("h1")).isEqualTo("Soon");
        pass(Duration.ofNanos(1));
        Seen seen = visitor.opens(link);

        assertThat(seen.status()).isEqualTo(303);
        assertThat(seen.leadsTo()).isEqualTo("/pages/soon");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1", "WEEK, 7", "FOUR_WEEKS, 28"})
    void endsAtItsInstant(String lasting, int days) {
        saves("pages/ends.md", "Ends", "draft: true\n", "Text");
        String link = link("pages/ends.md", lasting);
        MovableTime.pass(Duration.ofDays(days).minusSeconds(1));
        assertThat(visitor.opens(link).status()).isEqualTo(200);
        MovableTime.pass(Duration.ofSeconds(1));

        assertIsOver(link);
    }

    @Test
    void endsWhenItIsRevoked() {
        saves("pages/revoked.md", "Revoked", "draft: true\n", "Text");
        String link = link("pages/revoked.md", "DAY");
        String other = link("pages/revoked.md", "DAY");
        Seen page = edith.opens("/desk/content/page?file=pages/revoked.md");
        assertThat(page.page().select(".preview-links li")).hasSize(2);
        assertThat(page.text(".preview-links li"))
                .contains("Made by " + nameOfEdith + " on " + read(MovableTime.now()) + ". Ends on "
                        + read(MovableTime.now().plus(Duration.ofDays(1))));

        Seen sent = edith.fillsIn(page, "/desk/content/page/revoke", Map.of());
        assertThat(edith.opens(sent.leadsTo()).text("[role=status]"))
                .isEqualTo("The link is revoked. It leads nowhere any more.");
        edith.fillsIn(page, "/desk/content/page/revoke", Map.of());

        assertIsOver(other); // the newest stands first
        assertThat(visitor.opens(link).status()).isEqualTo(200);
        assertThat(acts("pages:revoked.md")).containsExactly("preview.make", "preview.make", "preview.revoke");
    }

    @Test
    void isNotThereForAnUnknownLink() {
        assertIsOver("/preview/unknown");
        assertIsOver("/preview/" + "A".repeat(43));
    }

    @Test
    void endsWithItsFile() {
        saves("pages/deleted.md", "Deleted", "draft: true\n", "Text");
        String link = link("pages/deleted.md", "DAY");
        delete("pages/deleted.md");
        eventually(link, seen -> seen.status() == 404);

        assertIsOver(link);
    }

    @Test
    void leavesNothingInTheDatabaseThatOpensIt() {
        saves("pages/secret.md", "Secret", "draft: true\n", "Text");
        Seen sent = make("pages/secret.md", "DAY");
        List<byte[]> sessions =
                jdbc.queryForList("select attribute_bytes from spring_session_attributes", byte[].class);
        String link = edith.opens(sent.leadsTo()).text("#link");
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(sessions).isNotEmpty().allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(token));
        assertThat(jdbc.queryForList("select * from preview_link").toString()).doesNotContain(token);
        assertThat(edith.opens("/desk/content/page?file=pages/secret.md").page().outerHtml())
                .doesNotContain(token);
    }

    @Test
    void isForgottenWhenItHasExpired() {
        saves("pages/forgotten.md", "Forgotten", "draft: true\n", "Text");
        link("pages/forgotten.md", "DAY");
        link("pages/forgotten.md", "WEEK");
        MovableTime.pass(Duration.ofDays(1));
        previews.forgetExpired();

        assertThat(jdbc.queryForList("select id from preview_link where file = 'pages/forgotten.md'"))
                .hasSize(1);
    }

    @Test
    void isThereForEditorsWithoutALink() {
        saves("blog/at-the-desk.md", "At the desk", "draft: true\n", "Text");
        Seen page = edith.opens("/desk/content/page?file=blog/at-the-desk.md");
        String address = page.page().select("a.button").attr("href");
        Seen seen = edith.opens(address);

        assertThat(seen.text("h1")).isEqualTo("At the desk");
        assertThat(seen.text(".preview-banner"))
                .isEqualTo("Preview, not published. Only staff see it here. Back to the desk");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.opens(address).leadsTo()).startsWith("/desk/sign-in");
    }

    @Test
    void isMadeForAChosenTimeOnly() {
        saves("pages/chosen.md", "Chosen", "draft: true\n", "Text");

        for (String lasting : List.of("", "YEAR")) {
            Seen seen = make("pages/chosen.md", lasting);
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.text(".refusals")).contains("There is a problem");
        }
        assertThat(make("pages/nowhere.md", "DAY", "pages/chosen.md").status()).isEqualTo(404);
    }

    @Test
    void isMadeByNobodyButEditors() throws RefusedException {
        saves("pages/roles.md", "Roles", "draft: true\n", "Text");
        StaffVisitor fred = signedIn(nameOfEdith.replace("edith", "fred"), Role.FRONT_DESK);
        Map<String, String> answers = Map.of(
                "file",
                "pages/roles.md",
                "lasting",
                "DAY",
                "_csrf",
                fred.opens("/desk").page().select("[name=_csrf]").val());

        assertThat(fred.posts("/desk/content/page", answers).status()).isEqualTo(403);
        assertThat(fred.opens("/desk/content/preview?file=pages/roles.md").status())
                .isEqualTo(403);
    }

    private void assertIsOver(String link) {
        Seen seen = visitor.opens(link);

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.text("main p")).isEqualTo(OVER);
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seen.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
    }

    /** Edith makes a link; its path. */
    private String link(String file, String lasting) {
        String link = edith.opens(make(file, lasting).leadsTo()).text("#link");
        assertThat(link).startsWith("http://localhost:8080/preview/");
        return link.replaceFirst("^http://[^/]+", "");
    }

    private Seen make(String file, String lasting) {
        return make(file, lasting, file);
    }

    private Seen make(String file, String lasting, String page) {
        return edith.sends(
                "/desk/content/page?file=" + page, "/desk/content/page", Map.of("file", file, "lasting", lasting));
    }

    private List<String> acts(String record) {
        return jdbc.queryForList(
                "select act from audit_entry where who = ? and record = ? order by id",
                String.class,
                nameOfEdith,
                record);
    }
}
