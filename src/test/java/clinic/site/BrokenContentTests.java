package clinic.site;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A site whose editors made mistakes: without its own facts, home page and blog page, and with one broken article. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenContentTests {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void brokenContent(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("content");
        Files.writeString(folder.resolve("site.yaml"), "name: A: B\n");
        Files.writeString(folder.resolve("_index.md"), "---\ntitle [\n---\n");
        Files.writeString(folder.resolve("index.md"), "---\ntitle: Home\ndescription: D\nslug: home\n---\n");
        Files.createDirectory(folder.resolve("health"));
        Files.writeString(
                folder.resolve("health/red-flags.yaml"), "question:\nemergency:\n  title: Call now\n  signs:\n");
        Files.createDirectory(folder.resolve("blog"));
        Files.writeString(folder.resolve("blog/broken.md"), "---\ntitle: \"unclosed\n---\nText\n");
        Files.writeString(folder.resolve("blog/good.md"), "---\ntitle: Good\ndescription: D\n---\nText\n");
        Files.writeString(folder.resolve("blog/gone.md"), "---\ntitle: Gone\ndescription: D\nwithdrawn: true\n---\n");
        Files.writeString(folder.resolve("gone.md"), "---\ntitle: Gone\ndescription: D\nexpiresAt: 2020-01-01\n---\n");
        Files.writeString(folder.resolve("draft.md"), "---\ntitle: Draft\ndescription: D\nDraft: true\n---\n");
        Files.writeString(folder.resolve("soon.md"), "---\ntitle: Soon\ndescription: D\npublishAt: 2999-01-01\n---\n");
        Files.writeString(folder.resolve("new.md"), "---\ntitle: New\ndescription: D\naliases: [/old]\n---\n");
        properties.add("clinic.content", folder::toString);
    }

    @Test
    void servesEveryOtherPage(CapturedOutput output) {
        Visitor visitor = Visitor.of(port);

        assertThat(visitor.opens("/blog/good").text("h1")).isEqualTo("Good");
        assertThat(visitor.opens("/blog/").text(".article-list"))
                .contains("Good")
                .doesNotContain("unclosed");
        assertThat(visitor.opens("/").text("h1")).isEqualTo("Our clinic");
        assertThat(visitor.opens("/consultation").text("h1")).isEqualTo("Request a consultation");
        assertThat(visitor.opens("/contact").text("h1")).isEqualTo("Contact us");
        assertThat(visitor.opens("/blog/broken").status()).isEqualTo(404);
    }

    @Test
    void asksForWarningSignsEvenIfTheirListIsIncomplete() {
        Visitor visitor = Visitor.of(port);

        assertThat(visitor.opens("/consultation/emergency").text("h2")).contains("Call now");
        assertThat(visitor.opens("/consultation").text("legend")).contains("Do you have a medical emergency now?");
    }

    @Test
    void saysThatAPageWasTakenDown() {
        for (String address : new String[] {"/gone", "/blog/gone"}) {
            Seen seen = Visitor.of(port).opens(address);

            assertThat(seen.status()).isEqualTo(410);
            assertThat(seen.text("h1")).isEqualTo("This page has been taken down");
        }
    }

    @Test
    void keepsWhatIsNotLiveYetToItself() {
        assertThat(Visitor.of(port).opens("/soon").status()).isEqualTo(404);
        assertThat(Visitor.of(port).opens("/draft").status()).isEqualTo(404);
    }

    @Test
    void leadsFromAnOldAddressToTheNewOne() {
        Seen seen = Visitor.of(port).opens("/old");

        assertThat(seen.status()).isEqualTo(301);
        assertThat(seen.leadsTo()).isEqualTo("/new");
    }
}
