package clinic.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // whoever waits for the answer would wait for ever
class AskedNumberTests {

    private final CompletableFuture<Double> answer = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AskedNumber number = new AskedNumber(() -> {
        asked.incrementAndGet();
        return answer.join();
    });

    @AfterEach
    void letGo() {
        answer.complete(0.0);
    }

    @Test
    void isNoneWhileNobodyAnswersAndIsAskedOnce() {
        assertThat(number.value()).isNaN();
        assertThat(number.value()).isNaN();

        Awaitility.await().untilAtomic(asked, is(1));
    }

    @Test
    void isKnownAgainOnceSomebodyAnswers() {
        assertThat(number.value()).isNaN();

        answer.complete(7.0);

        Awaitility.await().until(number::value, value -> value == 7);
    }

    @Test
    void isAskedAnewEachTime() {
        answer.complete(7.0);

        Awaitility.await().until(number::value, value -> value == 7);
        int before = asked.get();
        Awaitility.await().until(number::value, value -> value == 7);

        assertThat(asked).hasValueGreaterThan(before);
    }
}
