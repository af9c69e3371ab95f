package clinic.machines;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.content.Content;
import com.rometools.rome.feed.synd.SyndEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The Nu HTML checker on everything that the shipped content becomes; the build puts it into a folder of its own. */
@SiteTest
class HtmlCheckerTests {

    private static final Path CHECKER = Path.of("target/nu");

    private static final Set<String> WITHOUT_A_FILE = Set.of(
            "/blog/page/2",
            "/consultation?source=/blog/sciatica-what-it-is-and-what-to-do",
            "/consultation/emergency",
            "/nowhere",
            "/consultation/received/nowhere");

    @LocalServerPort
    int port;

    @Autowired
    Content content;

    @TempDir
    Path folder;

    /** One run for all of it, as the checker takes long to start; a wrong page among them shows that it did. */
    @Test
    void findsNoErrorInPagesAndFeeds() throws IOException, InterruptedException {
        Machine machine = new Machine(port);
        Set<String> addresses = new TreeSet<>(content.tree().pages().keySet());
        addresses.addAll(WITHOUT_A_FILE);
        for (String address : addresses) {
            save(address, machine.gets(address).text());
        }
        List<SyndEntry> entries = FeedTests.read(machine.gets("/feed.xml")).getEntries();
        for (SyndEntry entry : entries) {
            save(
                    "feed " + entry.getUri(),
                    page(entry.getTitle(), entry.getContents().get(0).getValue()));
        }
        save("wrong", page("Wrong", "<p id=a><p id=a>"));

        assertThat(addresses).hasSizeGreaterThan(20);
        assertThat(entries).isNotEmpty();
        assertThat(errors()).singleElement().asString().contains("wrong.html", "Duplicate ID");
    }

    private static String page(String title, String text) {
        return "<!DOCTYPE html><html lang=\"en\"><title>Feed</title><main><h1>%s</h1>%s</main></html>"
                .formatted(HtmlUtils.htmlEscape(title), text);
    }

    private void save(String name, String html) throws IOException {
        Files.writeString(folder.resolve(name.replaceAll("[^a-z0-9]+", "_") + ".html"), html);
    }

    private List<String> errors() throws IOException, InterruptedException {
        Process checker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xss8m", // its schema is deep
                        "-cp",
                        CHECKER.resolve("*").toString(),
                        "nu.validator.client.SimpleCommandLineValidator",
                        "--errors-only",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String errors = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        checker.waitFor();
        return errors.lines().toList();
    }
}
