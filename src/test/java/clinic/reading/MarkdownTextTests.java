package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.markdown.Body;
import clinic.problem.Problem;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownTextTests {

    private static final int READERS = 8;

    @Test
    void isRenderedOnceForAllWhoComeAtOnce() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch allAreThere = new CountDownLatch(READERS);
        MarkdownText text = new MarkdownText("key", () -> {
            times.incrementAndGet();
            return Body.empty().with("<p>Walk.</p>");
        });
        assertThat(text.isRead()).isFalse();

        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Body>> read = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(() -> {
                        allAreThere.countDown();
                        allAreThere.await();
                        return text.body();
                    }))
                    .toList();
            for (Future<Body> each : read) {
                assertThat(each.get()).isSameAs(text.body());
            }
        } finally {
            readers.shutdown();
        }

        assertThat(times).hasValue(1);
        assertThat(text.isRead()).isTrue();
        assertThat(text.canBeShown()).isTrue();
    }

    @Test
    void saysOnItsFirstLineThatItCannotBeRead() {
        MarkdownText text = new MarkdownText("key", () -> {
            throw new StackOverflowError();
        });

        assertThat(text.canBeShown()).isFalse();
        assertThat(text.body().html()).isEmpty();
        assertThat(text.problems("blog/knees.md", 4))
                .extracting(Problem::toString)
                .containsExactly(
                        "blog/knees.md:5:1 error not-rendered The text cannot be read: look for what is unusual in it.");
    }
}
