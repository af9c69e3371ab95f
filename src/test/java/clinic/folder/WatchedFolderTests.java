package clinic.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path root;

    WatchedFolder events;

    @BeforeEach
    void follow() {
        events = new WatchedFolder(root);
        events.follow(new Folder(root).look());
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void tellsOfFilesInAFolderThatIsNew() throws IOException, InterruptedException {
        Files.createDirectory(root.resolve("blog"));
        assertThat(events.await(LONG)).contains(Path.of("blog"));
        events.follow(new Folder(root).look());
        Files.writeString(root.resolve("blog/knees.md"), "Walk.");

        assertThat(events.await(LONG)).contains(Path.of("blog/knees.md"));
    }

    @Test
    void tellsOfFilesInARenamedFolderUnderItsNewName() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("blog/topics"));
        events.await(LONG);
        events.follow(new Folder(root).look());
        Files.move(root.resolve("blog"), root.resolve("articles"));
        events.await(LONG);
        events.follow(new Folder(root).look());
        Files.writeString(root.resolve("articles/topics/knees.md"), "Walk.");

        assertThat(untilToldOf(Path.of("articles/topics/knees.md"))).isTrue();
    }

    @Test
    void saysNothingOfWhatIsHidden() throws IOException, InterruptedException {
        Files.writeString(root.resolve(".knees.md.swp"), "x");
        CompletableFuture<Void> later = CompletableFuture.runAsync(
                () -> write(root.resolve("knees.md")), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        Set<Path> told = events.await(LONG);

        assertThat(told).containsExactly(Path.of("knees.md"));
        later.join();
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "Walk.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean untilToldOf(Path file) throws InterruptedException {
        for (Set<Path> told = events.await(LONG); !told.isEmpty(); told = events.await(LONG)) {
            if (told.contains(file)) {
                return true;
            }
        }
        return false;
    }
}
