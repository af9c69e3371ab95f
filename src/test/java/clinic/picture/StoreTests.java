package clinic.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;

class StoreTests {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String NAME = "0123456789abcdef0123456789abcdef-800.webp";

    @TempDir
    Path data;

    private final AtomicInteger made = new AtomicInteger();
    private volatile Instant now = NOW;

    @Test
    void makesAFileOnceAndKeepsItOnDisk() throws Exception {
        assertThat(store().get(order(NAME), LONG)).hasValue(bytes(NAME));
        assertThat(store().get(order(NAME), LONG)).hasValue(bytes(NAME));

        assertThat(made).hasValue(1);
        assertThat(files()).containsExactly(NAME);
    }

    @Test
    void makesOnceWhatManyAskForAtTheSameTime() throws Exception {
        Store store = store();
        CountDownLatch asked = new CountDownLatch(8);
        Order slow = new Order(NAME, MediaType.IMAGE_PNG, () -> {
            await(asked);
            made.incrementAndGet();
            return bytes("slow");
        });

        List<Thread> readers = Stream.generate(() -> new Thread(() -> {
                    asked.countDown();
                    ask(store, slow);
                }))
                .limit(8)
                .toList();
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void letsNoMoreThanAFewWaitAndServesEveryoneElse() throws Exception {
        Store store = store();
        store.get(order(NAME), LONG);
        CountDownLatch isDone = new CountDownLatch(1);
        Order slow = new Order(NAME.replace("800", "400"), MediaType.IMAGE_PNG, () -> {
            await(isDone);
            return bytes("slow");
        });
        List<Thread> readers = Stream.generate(() -> new Thread(() -> ask(store, slow)))
                .limit(Store.MOST_WAITING)
                .toList();
        readers.forEach(Thread::start);
        while (!readers.stream().allMatch(reader -> reader.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> store.get(slow, Duration.ofSeconds(5)))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("Too many wait");
        assertThat(store.get(order(NAME), LONG)).hasValue(bytes(NAME));
        isDone.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(store.get(slow, LONG)).hasValue(bytes("slow"));
    }

    @Test
    void makesAgainWhatIsLost() throws Exception {
        store().get(order(NAME), LONG);
        Files.delete(data.resolve("pictures").resolve(NAME));

        assertThat(store().get(order(NAME), LONG)).hasValue(bytes(NAME));
        assertThat(made).hasValue(2);
    }

    @Test
    void makesAgainWhatAMachineLeftEmptyThatLostItsPower() throws Exception {
        Files.createDirectory(data.resolve("pictures"));
        Files.createFile(data.resolve("pictures").resolve(NAME));

        assertThat(store().get(order(NAME), LONG)).hasValue(bytes(NAME));
        assertThat(data.resolve("pictures").resolve(NAME)).hasBinaryContent(bytes(NAME));
    }

    @Test
    void worksFromMemoryWhereItCannotWrite() throws Exception {
        Files.createFile(data.resolve("pictures"));
        Store store = store();

        assertThat(store.get(order(NAME), LONG)).hasValue(bytes(NAME));
        assertThat(store.get(order(NAME), LONG)).hasValue(bytes(NAME));
        assertThat(made).hasValue(1);
        assertThat(store.kept().isSafe()).isFalse();
    }

    @Test
    void hasNothingWhereNothingCanBeMadeAndTriesAgainAfterAWhile() throws Exception {
        Store store = store();
        Order broken = new Order(NAME, MediaType.IMAGE_PNG, () -> {
            made.incrementAndGet();
            throw new IOException("damaged");
        });

        assertThat(store.get(broken, LONG)).isEmpty();
        assertThat(store.get(broken, LONG)).isEmpty();
        assertThat(made).hasValue(1);
        now = NOW.plusSeconds(31);
        assertThat(store.get(broken, LONG)).isEmpty();
        assertThat(made).hasValue(2);
        assertThat(data.resolve("pictures")).doesNotExist();
    }

    @Test
    void survivesAPictureThatTakesAllMemory() throws Exception {
        Store store = store();
        Order bomb = new Order(NAME, MediaType.IMAGE_PNG, () -> {
            throw new OutOfMemoryError();
        });

        assertThat(store.get(bomb, LONG)).isEmpty();
        assertThat(store.get(order(NAME.replace("800", "400")), LONG)).isPresent();
    }

    @Test
    void deletesWhatNobodyHasAskedForForADayAndNothingElse() throws Exception {
        Path folder = Files.createDirectory(data.resolve("pictures"));
        for (String name : List.of(
                NAME,
                NAME.replace("800", "400"),
                NAME.replace("800.webp", "share.png"),
                NAME + "123.part",
                "notes.txt",
                NAME.replace("800", "x"))) {
            Files.setLastModifiedTime(
                    Files.createFile(folder.resolve(name)), FileTime.from(NOW.minus(Duration.ofHours(25))));
        }
        Files.setLastModifiedTime(
                Files.createFile(folder.resolve(NAME.replace("800", "1200"))),
                FileTime.from(NOW.minus(Duration.ofHours(23))));

        store().kept().keepOnly(NAME::equals);

        assertThat(files())
                .containsExactlyInAnyOrder(NAME, NAME.replace("800", "1200"), "notes.txt", NAME.replace("800", "x"));
    }

    @Test
    void hasNothingToDeleteBeforeAnythingWasMade() {
        store().kept().keepOnly(name -> false);

        assertThat(data).isEmptyDirectory();
    }

    private Order order(String name) {
        return new Order(name, MediaType.IMAGE_PNG, () -> {
            made.incrementAndGet();
            return bytes(name);
        });
    }

    private Store store() {
        InstantSource clock = () -> now;
        return new Store(data, clock.withZone(ZoneOffset.UTC));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("pictures"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void ask(Store store, Order order) {
        try {
            assertThat(store.get(order, LONG)).isPresent();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
