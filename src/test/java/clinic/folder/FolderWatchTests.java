package clinic.folder;

import static clinic.folder.Script.nothing;
import static clinic.folder.Script.told;
import static clinic.folder.Script.untold;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FolderWatchTests {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Path KNEES = Path.of("knees.md");
    private static final Path HIPS = Path.of("hips.md");

    @TempDir
    Path temporary;

    Path root;
    Folder folder;

    @SuppressWarnings("NullAway.Init") // each test begins its own
    FolderWatch watch;

    final BlockingQueue<Look> news = new LinkedBlockingQueue<>();

    @BeforeEach
    void aFolderWithOneFile() throws IOException {
        root = Files.createDirectory(temporary.resolve("content"));
        folder = new Folder(root);
        write("knees.md", "Walk.");
    }

    @AfterEach
    void stopWatching() {
        watch.close();
    }

    @Test
    void handsOnOnceWhatIsWrittenTogether() throws InterruptedException {
        watch(
                LONG,
                nothing(), // the first look at everything
                told(() -> write("hips.md", "Swim."), "hips.md"),
                told(() -> write("back.md", "Stand."), "back.md"),
                told(() -> delete("knees.md"), "knees.md"),
                nothing(),
                nothing());

        assertThat(nextNews().files()).containsOnlyKeys(HIPS, Path.of("back.md"));
        assertThat(news).isEmpty();
    }

    @Test
    void waitsUntilAFileIsWrittenToItsEnd() throws InterruptedException {
        watch(
                LONG,
                nothing(),
                told(() -> write("hips.md", "Half"), "hips.md"),
                told(() -> append("hips.md", " a"), "hips.md"),
                nothing(),
                untold(() -> append("hips.md", " text")),
                nothing());

        assertThat(nextNews().stamp(HIPS)).extracting(Stamp::size).isEqualTo((long) "Half a text".length());
        assertThat(news).isEmpty();
    }

    @Test
    void leavesAFileOutThatIsWrittenWithoutEnd() throws InterruptedException {
        watch(
                Duration.ZERO,
                nothing(),
                told(() -> write("hips.md", "Swim."), "hips.md"),
                told(() -> append("knees.md", "."), "knees.md"),
                told(() -> append("knees.md", "."), "knees.md"));

        Look look = nextNews();

        assertThat(look.files()).containsKey(HIPS);
        assertThat(look.stamp(KNEES)).extracting(Stamp::size).isEqualTo((long) "Walk.".length());
    }

    @Test
    void finishesACheckoutBeforeItHandsOnAnything() throws IOException, InterruptedException {
        Path lock = Files.createDirectory(temporary.resolve(".git")).resolve("index.lock");
        Files.createFile(lock);
        watch(
                LONG,
                nothing(),
                told(() -> write("hips.md", "Swim."), "hips.md"),
                nothing(),
                nothing(),
                nothing(),
                told(() -> write("back.md", "Stand."), "back.md"),
                untold(() -> delete("../.git/index.lock")),
                nothing());

        assertThat(nextNews().files()).containsOnlyKeys(KNEES, HIPS, Path.of("back.md"));
        assertThat(news).isEmpty();
    }

    @Test
    void findsWhatTheFileSystemDoesNotTellOf() throws InterruptedException {
        watch(LONG, nothing(), untold(() -> write("hips.md", "Swim.")), nothing(), nothing());

        assertThat(nextNews().files()).containsOnlyKeys(KNEES, HIPS);
    }

    @Test
    void tellsThatTheFolderIsAwayAndThatItIsBack() throws IOException, InterruptedException {
        Path elsewhere = temporary.resolve("elsewhere");
        watch(
                LONG,
                nothing(),
                untold(() -> move(root, elsewhere)),
                nothing(),
                untold(() -> move(elsewhere, root)),
                nothing(),
                nothing());

        assertThat(nextNews().isAway()).isTrue();
        assertThat(nextNews().files()).containsOnlyKeys(KNEES);
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new StackOverflowError("a fault"),
                new OutOfMemoryError("a fault"),
                new NoClassDefFoundError("a fault"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void goesOnWhereSomebodyCannotTakeTheNews(Throwable fault) throws InterruptedException {
        Script events = Script.of(
                nothing(),
                told(() -> write("hips.md", "Swim."), "hips.md"),
                nothing(),
                nothing(),
                told(() -> write("back.md", "Stand."), "back.md"),
                nothing(),
                nothing());
        watch = new FolderWatch(folder, folder.look(), events, LONG, LONG, look -> {
            news.add(look);
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        });
        watch.start();

        assertThat(nextNews().files()).hasSize(2);
        assertThat(nextNews().files()).hasSize(3);
    }

    @Test
    void hearsOfASaveFromTheFileSystemItself() throws InterruptedException {
        watch = FolderWatch.start(folder, folder.look(), LONG, news::add);
        write("hips.md", "Swim.");

        assertThat(nextNews().files()).containsOnlyKeys(KNEES, HIPS);
    }

    @Test
    void endsItsThreads() {
        long before = watchThreads();
        watch = FolderWatch.start(folder, folder.look(), LONG, news::add);
        assertThat(watchThreads()).isGreaterThan(before);
        watch.close();

        assertThat(watchThreads()).isEqualTo(before);
    }

    private static long watchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("content-watch"))
                .count();
    }

    /** @param patience with a file that is written without end */
    private void watch(Duration patience, Script.Step... steps) {
        watch = new FolderWatch(folder, folder.look(), Script.of(steps), Duration.ZERO, patience, news::add);
        watch.start();
    }

    private Look nextNews() throws InterruptedException {
        Look look = news.poll(20, TimeUnit.SECONDS);
        assertThat(look).isNotNull();
        return look;
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static void without(Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        without(() -> Files.writeString(root.resolve(file), text));
    }

    private void append(String file, String text) {
        without(() -> Files.writeString(root.resolve(file), text, StandardOpenOption.APPEND));
    }

    private void delete(String file) {
        without(() -> Files.delete(root.resolve(file)));
    }

    private static void move(Path from, Path to) {
        without(() -> Files.move(from, to));
    }
}
