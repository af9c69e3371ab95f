package clinic.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheWorkbench;
import clinic.MovableTime;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class WorkbenchTests extends AtTheWorkbench {

    @Autowired
    MessageSource messages;

    @Test
    void saysHowManyTextsAreStillToBeRead() {
        assertThat(messages.getMessage("workbench.unread", new Object[] {1}, Locale.US))
                .isEqualTo("One text is still being read: what is wrong in it is said here in a moment.");
        assertThat(messages.getMessage("workbench.unread", new Object[] {1204}, Locale.US))
                .isEqualTo("1,204 texts are still being read: what is wrong in them is said here in a moment.");
        assertThat(edith.opens("/desk/content").text("main")).doesNotContain("still being read");
    }

    @Test
    void listsAFileWithTitleAddressStateAndReason() {
        saves("pages/listed.md", "Listed page", "draft: true\n", "Text");
        Seen seen = edith.opens("/desk/content?words=listed");

        assertThat(seen.page().select(".files li")).hasSize(1);
        assertThat(seen.text(".files h2")).isEqualTo("Listed page");
        assertThat(seen.text(".files .state")).isEqualTo("Draft");
        assertThat(seen.text(".files-reason")).isEqualTo("Delete the line “draft: true” to publish it");
        assertThat(seen.text(".files-about")).isEqualTo("/pages/listed pages/listed.md");
        assertThat(seen.text("main")).contains("1 found", "Files last taken over on ");
        assertThat(edith.opens("/desk/content?words=listed&state=LIVE").text("main"))
                .contains("Nothing found.");
        assertThat(edith.opens("/desk/content?state=DRAFT").text(".files")).contains("Listed page");
        assertThat(seen.text(".desk-counts")).contains("Draft");
    }

    @Test
    void leadsBackToTheFileWhereSomebodyWasSignedOut() {
        saves("pages/left off.md", "Left off", "slug: left-off\ndraft: true\n", "Text");
        String file = "/desk/content/page?file=pages/left%20off.md";
        assertThat(edith.opens(file).text("h1")).contains("Left off");

        jdbc.update("delete from spring_session where principal_name = ?", nameOfEdith);
        String door = edith.opens(file).leadsTo();
        Seen back = edith.sends(door, "/desk/sign-in", Map.of("name", nameOfEdith, "password", StaffVisitor.PASSWORD));

        assertThat(back.leadsTo()).isEqualTo(file);
        assertThat(edith.opens(back.leadsTo()).text("h1")).contains("Left off");
    }

    @Test
    void decidesAtTheExactInstantForPageListTopicAndDeskAlike() {
        Instant publishAt = in(2);
        Instant expiresAt = in(4);
        saves("blog/topics/instants.md", "Instants", "", "Topic");
        saves(
                "blog/timed.md",
                "Timed article",
                "topics: [instants]\npublishAt: " + written(publishAt) + "\nexpiresAt: " + written(expiresAt) + "\n",
                "Text");

        pass(Duration.between(MovableTime.now(), publishAt).minusNanos(1));
        assertIsShown(false, 404);
        assertThat(listed("blog/timed.md"))
                .contains("Scheduled: Goes live on " + read(publishAt) + " and comes down on " + read(expiresAt));
        pass(Duration.ofNanos(1));
        assertIsShown(true, 200);
        assertThat(listed("blog/timed.md")).contains("Live: Shown since " + read(publishAt) + " until ");
        pass(Duration.between(publishAt, expiresAt).minusNanos(1));
        assertIsShown(true, 200);
        pass(Duration.ofNanos(1));
        assertIsShown(false, 410);
        assertThat(listed("blog/timed.md")).contains("Expired: Came down on " + read(expiresAt) + " (expiresAt)");
    }

    private void assertIsShown(boolean isShown, int status) {
        assertThat(visitor.opens("/blog/timed").status()).isEqualTo(status);
        assertThat(visitor.opens("/blog/").text("main").contains("Timed article"))
                .isEqualTo(isShown);
        assertThat(visitor.opens("/blog/topics/instants").text("main").contains("Timed article"))
                .isEqualTo(isShown);
    }

    @Test
    void showsTheProblemsOfAFileWithTheirLines() {
        write("pages/wrong.md", "---\ntitle: Wrong page\nauthr: <b>x</b>\n---\n[Our hours](/nowhere-at-all)\n");
        awaitFile("pages/wrong.md", page -> true);
        Seen list = edith.opens("/desk/content?words=pages/wrong");
        Seen seen = edith.opens(list.page().select(".files-about a").attr("href"));

        assertThat(list.text(".files-about a")).isEqualTo("3 problems");
        assertThat(seen.page().select(".problem-file h2").eachText()).containsExactly("pages/wrong.md");
        assertThat(seen.page().select(".finding-place").eachText())
                .containsExactly(
                        "Warning Line 2, column 1 missing-description",
                        "Warning Line 3, column 1 unknown-key",
                        "Warning Line 5, column 1 dead-link");
        assertThat(seen.page().select(".finding-line mark").eachText())
                .containsExactly("title: Wrong page", "authr: <b>x</b>", "[Our hours](/nowhere-at-all)");
        assertThat(seen.text(".findings")).contains("There is no page /nowhere-at-all.", "author");
        assertThat(edith.opens("/desk/content/problems?file=pages/wrong.md&severity=ERROR")
                        .text("main"))
                .contains("Nothing found");
        assertThat(seen.text(".desk-menu [href=/desk/content] .desk-waiting")).matches("\\([1-9]\\d*\\)");
    }

    @Test
    void putsErrorsFirst() {
        write("zzz/broken.md", "---\ndescription: D\n---\nText\n");
        writePage("aaa/warned.md", "Warned", "", "[Our hours](/nowhere-at-all)");
        awaitFile("aaa/warned.md", page -> true);
        Seen seen = edith.opens("/desk/content/problems");

        assertThat(seen.page().select(".problem-file h2").eachText())
                .containsSubsequence("zzz/broken.md", "aaa/warned.md");
        assertThat(edith.opens("/desk/content/problems?severity=WARNING").text("main"))
                .contains("aaa/warned.md")
                .doesNotContain("zzz/broken.md");
        assertThat(listed("zzz/broken.md")).contains("Cannot be shown: The page has no title");
        Seen file = edith.opens("/desk/content/page?file=zzz/broken.md");
        assertThat(file.text(".findings")).contains("missing-title");
        assertThat(file.page().select("form[action=/desk/content/page]")).isEmpty();
    }

    @Test
    void saysThatTheLastGoodVersionIsShown() {
        saves("pages/kept.md", "Kept page", "", "Text");
        write("pages/kept.md", "---\ntitle: \"Unclosed\n---\n");
        eventually("/pages/kept", seen -> content.tree().kept().containsKey("pages/kept.md"));

        assertThat(listed("pages/kept.md"))
                .matches(
                        "Kept page Last good version: Shown in its last good version of .* as the file is broken .* 1 problem");
    }

    @Test
    void showsTitlesAsTheyAreWritten() {
        String title = "<script>alert(1)</script> & "
                + "a very long title without an end ".repeat(20).strip();
        saves("pages/odd.md", "'" + title + "'", "draft: true\n", "Text");

        for (String address : new String[] {"/desk/content?words=pages/odd", "/desk/content/page?file=pages/odd.md"}) {
            Seen seen = edith.opens(address);
            assertThat(seen.text("main")).contains(title);
            assertThat(seen.page().select("script")).isEmpty();
        }
    }

    @Test
    void listsANotice() {
        write("notices/fair.md", "---\ntitle: Health fair\nuntil: 2099-01-01\n---\nCome.\n");
        eventually("/", seen -> seen.text(".notice-bar").contains("Health fair"));

        assertThat(listed("notices/fair.md"))
                .isEqualTo("Health fair Live: Notice: on every page until January 1, 2099 at 12:00 AM notices/fair.md");
        assertThat(edith.opens("/desk/content/page?file=notices/fair.md").text("h1"))
                .isEqualTo("Health fair");
        delete("notices/fair.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/content/page?file=nowhere.md",
                "/desk/content/page?file=../../etc/passwd",
                "/desk/content/preview?file="
            })
    void knowsNoOtherFiles(String address) {
        assertThat(edith.opens(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/content?state=NONSENSE",
                "/desk/content?page=x",
                "/desk/content/page",
                "/desk/content/problems?severity=x"
            })
    void refusesNonsense(String address) {
        assertThat(edith.opens(address).status()).isEqualTo(400);
    }

    @Test
    void showsTheFrontDeskNothingOfTheWorkbenchAndEditorsNothingElse() throws RefusedException {
        StaffVisitor fred = signedIn(nameOfEdith.replace("edith", "fred"), Role.FRONT_DESK);

        assertThat(fred.opens("/desk").page().select(".desk-menu a").eachAttr("href"))
                .doesNotContain("/desk/content");
        assertThat(edith.opens("/desk/content").page().select(".desk-menu a").eachAttr("href"))
                .containsExactly("/desk/content", "/desk/account");
    }
}
