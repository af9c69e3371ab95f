package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running site whose content folder the tests write into; one start for all of them, so each takes names of its own. */
@SiteTest
public abstract class EditedSite {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Path FOLDER = newFolder();

    @LocalServerPort
    protected int port;

    protected Visitor visitor;

    @DynamicPropertySource
    static void ownContent(DynamicPropertyRegistry properties) {
        properties.add("clinic.content", FOLDER::toString);
    }

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    protected static Path file(String name) {
        return FOLDER.resolve(name);
    }

    protected static void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    protected static void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a page.
     *
     * @param lines of the front matter, beside title and description; the first of them is line 4
     */
    protected static void writePage(String name, String title, String lines, String text) {
        write(name, "---\ntitle: " + title + "\ndescription: About it.\n" + lines + "---\n" + text + "\n");
    }

    protected static void rename(String name, String newName) {
        try {
            Files.createDirectories(file(newName).getParent());
            Files.move(file(name), file(newName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static void delete(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an address again and again until it is as it should be. */
    protected Seen eventually(String address, Predicate<Seen> asItShouldBe) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        Seen seen = visitor.opens(address);
        while (!asItShouldBe.test(seen) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            seen = visitor.opens(address);
        }
        assertThat(asItShouldBe.test(seen))
                .as(address + ": " + seen.status() + " " + seen.text("main"))
                .isTrue();
        return seen;
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "content-");
            Files.writeString(folder.resolve("site.yaml"), "name: Test Clinic\ntimeZone: America/Chicago\n");
            Files.writeString(folder.resolve("_index.md"), "---\ntitle: Home\ndescription: D\n---\nWelcome\n");
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
