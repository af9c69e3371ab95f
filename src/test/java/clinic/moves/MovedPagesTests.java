package clinic.moves;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader finds at an address that a page has left. */
class MovedPagesTests extends EditedSite {

    @Test
    void leadToWhereTheyAreNow() {
        writePage("blog/moved-one.md", "Moved once", "", "Walk every day.");
        eventually("/blog/moved-one", seen -> seen.status() == 200);
        rename("blog/moved-one.md", "blog/moved-two.md");

        assertLeads("/blog/moved-one", "/blog/moved-two");
        assertThat(visitor.opens("/blog/moved-two").text("h1")).isEqualTo("Moved once");

        rename("blog/moved-two.md", "treatments/moved-three.md");

        assertLeads("/blog/moved-one", "/treatments/moved-three");
        assertLeads("/blog/moved-two", "/treatments/moved-three");
        assertLeads("/Blog/moved-one/?from=mail", "/treatments/moved-three?from=mail");

        rename("treatments/moved-three.md", "blog/moved-one.md");

        assertLeads("/treatments/moved-three", "/blog/moved-one");
        assertThat(visitor.opens("/blog/moved-one").status()).isEqualTo(200);
    }

    @Test
    void leadNowhereUntilADraftIsLive() {
        writePage("blog/moved-into.md", "Moved into a draft", "", "Stretch every day.");
        eventually("/blog/moved-into", seen -> seen.status() == 200);
        rename("blog/moved-into.md", "blog/moved-draft.md");
        writePage("blog/moved-draft.md", "Moved into a draft", "draft: true\n", "Stretch every day.");
        eventually("/blog/moved-into", seen -> seen.status() == 404);
        writePage("blog/moved-draft.md", "Moved into a draft", "", "Stretch every day.");

        assertLeads("/blog/moved-into", "/blog/moved-draft");
    }

    @Test
    void doNotTellOfAPageThatReadersMayNotSee() {
        writePage("blog/secret-one.md", "Secret one", "draft: true\naliases: [/to-draft]\n", "Soon.");
        writePage("blog/secret-two.md", "Secret two", "publishAt: 2999-01-01\naliases: [/to-come]\n", "Soon.");
        writePage("blog/open.md", "Open", "aliases: [/to-open]\n", "Now.");
        writePage("blog/gone.md", "Gone", "withdrawn: true\naliases: [/to-gone]\n", "Before.");

        assertLeads("/to-gone", "/blog/gone");
        assertLeads("/to-open", "/blog/open");
        for (String hidden : List.of("/to-draft", "/to-come", "/To-Draft/", "/to-come/index.html")) {
            Seen seen = visitor.opens(hidden);
            assertThat(seen.status()).as(hidden).isEqualTo(404);
            assertThat(seen.leadsTo()).as(hidden).isEmpty();
        }
    }

    @Test
    void giveWayToANewPageAtTheirOldAddress() {
        writePage("blog/moved-away.md", "Moved away", "", "Rest a little.");
        eventually("/blog/moved-away", seen -> seen.status() == 200);
        rename("blog/moved-away.md", "blog/moved-here.md");
        assertLeads("/blog/moved-away", "/blog/moved-here");
        writePage("blog/moved-away.md", "A new one", "", "Swim.");

        assertThat(eventually("/blog/moved-away", seen -> seen.status() == 200).text("h1"))
                .isEqualTo("A new one");
        delete("blog/moved-away.md");
        eventually("/blog/moved-away", seen -> seen.status() == 404);
    }

    @Test
    void sayThatTheyWereWithdrawnOrAreNotThere() {
        writePage("blog/moved-withdrawn.md", "Withdrawn", "", "Lift nothing.");
        writePage("blog/moved-deleted.md", "Deleted", "", "Lift something.");
        eventually("/blog/moved-deleted", seen -> seen.status() == 200);
        writePage("blog/moved-withdrawn.md", "Withdrawn", "withdrawn: true\n", "Lift nothing.");
        delete("blog/moved-deleted.md");

        eventually("/blog/moved-withdrawn", seen -> seen.status() == 410);
        eventually("/blog/moved-deleted", seen -> seen.status() == 404);
        writePage("blog/topics/withdrawn.md", "Withdrawn topic", "withdrawn: true\n", "");
        writePage("blog/topics/expired.md", "Expired topic", "expiresAt: 2020-01-01\n", "");
        writePage("blog/topics/draft.md", "Draft topic", "draft: true\n", "");
        writePage("team/withdrawn.md", "Withdrawn person", "withdrawn: true\n", "");
        writePage("withdrawn.md", "Withdrawn page", "withdrawn: true\n", "");
        eventually("/withdrawn", seen -> seen.status() == 410);
        eventually("/team/withdrawn", seen -> seen.status() == 410);
        eventually("/blog/topics/withdrawn", seen -> seen.status() == 410);
        eventually("/blog/topics/withdrawn/feed.xml", seen -> seen.status() == 410);
        eventually("/blog/topics/expired", seen -> seen.status() == 410);
        assertThat(visitor.opens("/blog/topics/draft").status()).isEqualTo(404);
    }

    private void assertLeads(String old, String present) {
        Seen seen = eventually(old, answer -> answer.leadsTo().equals(present));
        assertThat(seen.status()).isEqualTo(301);
    }
}
