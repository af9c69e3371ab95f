package clinic.prepared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.NoPrint;
import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.FileNames;
import clinic.content.RedFlags;
import clinic.content.Synonyms;
import clinic.edition.Addresses;
import clinic.edition.Editions;
import clinic.kept.Program;
import clinic.problem.Places;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

class WaitingReadersTests {

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);
    private ContentTree tree = tree(1);
    private PreparedPages pages = pages(address -> Optional.of(page(address)), 1_000_000);

    interface Site {
        Optional<Rendered> page(String address) throws Exception;
    }

    @AfterEach
    void stop() {
        pages.destroy();
    }

    @Test
    void makesAPageOnceForAllWhoAskAtOnce() {
        List<CompletableFuture<PreparedPage>> asked =
                IntStream.range(0, 1000).mapToObj(reader -> ask("/1")).toList();
        go.countDown();

        assertThat(asked).allMatch(page -> page.join() == asked.get(0).join());
        assertThat(made).hasValue(1);
    }

    @Test
    void makesItAgainForWhoAsksAfterAChangeAlsoWhileItIsBeingMade() {
        CompletableFuture<PreparedPage> before = ask("/1");
        tree = tree(2);
        CompletableFuture<PreparedPage> after = ask("/1");
        go.countDown();

        assertThat(after).isNotSameAs(before);
        assertThat(after.join()).isNotNull();
        assertThat(before.join()).isNotNull();
        assertThat(made).hasValue(2);
    }

    @Test
    void keepsTheTimeAndTheBytesOfAPageThatStaysTheSame() {
        go.countDown();
        PreparedPage before = ask("/1").join();
        tree = tree(2);
        PreparedPage after = ask("/1").join();

        assertThat(after.modified()).isEqualTo(before.modified());
        assertThat(after.kept(Coding.GZIP)).isSameAs(before.kept(Coding.GZIP));
    }

    @Test
    void hasNothingWhereNoModuleNamesTheAddress() {
        assertThat(pages.ask("/unknown")).isEmpty();
    }

    @Test
    void triesAgainAfterAFailure() {
        pages = pages(
                address -> {
                    if (made.get() == 1) {
                        throw new IOException("The site did not answer");
                    }
                    return Optional.of(page(address));
                },
                1_000_000);
        go.countDown();

        assertThat(ask("/1").join()).isNull();
        assertThat(ask("/1").join()).isNotNull();
    }

    @Test
    void keepsNoMorePagesThanThereIsRoomFor() {
        go.countDown();
        pages = pages(address -> Optional.of(page(address)), 20_000);
        for (int number = 1; number <= 100; number++) {
            ask("/" + number).join();
        }

        assertThat(pages.bytes()).isPositive().isLessThanOrEqualTo(20_000);
        assertThat(pages.hasRoomFor("/101")).isFalse();
        assertThat(ask("/1").join()).isNotNull();
    }

    private CompletableFuture<PreparedPage> ask(String address) {
        return pages.ask(address).orElseThrow();
    }

    private PreparedPages pages(Site site, int bytes) {
        Addresses hundred = (tree, now) -> IntStream.rangeClosed(1, 100).mapToObj(number -> "/" + number);
        Rendering rendering = new Rendering() {
            @Override
            Optional<Rendered> render(String address) throws Exception {
                made.incrementAndGet();
                go.await();
                return site.page(address);
            }
        };
        PreparedSettings settings = new PreparedSettings(DataSize.ofBytes(bytes), "no-cache");
        return new PreparedPages(
                new Editions(
                        () -> tree,
                        new NoPrint(),
                        new Program(new StandardEnvironment()),
                        List.of(hundred),
                        Clock.systemUTC()),
                List.of(),
                rendering,
                new Press(settings, Clock.systemUTC()),
                settings);
    }

    private static Rendered page(String address) {
        return new Rendered(("Page " + address).getBytes(UTF_8), List.of());
    }

    private static ContentTree tree(long version) {
        return new ContentTree(
                version,
                Clinic.unnamed(),
                List.of(),
                Map.of(),
                List.of(),
                RedFlags.NONE,
                Synonyms.NONE,
                new ContentTree.Files(new FileNames(Set.of()), Map.of(), Map.of(), List.of(), Places.NONE, true));
    }
}
