package clinic.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.markdown.MarkdownThread.NotRenderedException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownThreadTests {

    private static final Duration ENOUGH = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void rendersAnOrdinaryText() throws NotRenderedException {
        assertThat(render("Walk.", ENOUGH).html()).isEqualTo("<p>Walk.</p>\n");
    }

    /** Flexmark alone needs minutes for each of these. */
    static Stream<String> endlessTexts() {
        return Stream.of(
                IntStream.range(1, 700).mapToObj("`"::repeat).collect(Collectors.joining(" ")),
                "`a ".repeat(60_000),
                "[a]: u\n".repeat(30_000),
                "\"'a".repeat(60_000),
                "a\n: b\n".repeat(50_000),
                "![[]()".repeat(40_000),
                "[a](".repeat(70_000));
    }

    @ParameterizedTest
    @MethodSource("endlessTexts")
    void endsATextThatWouldTakeForEver(String text) throws InterruptedException {
        assertThatExceptionOfType(NotRenderedException.class)
                .isThrownBy(() -> render(text, SHORT))
                .withMessageStartingWith("The text takes too long");
        assertNothingIsStillAtWork();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "--"})
    void survivesATextThatOverflowsTheStack(String mark) throws InterruptedException {
        assertThatExceptionOfType(NotRenderedException.class)
                .isThrownBy(() -> render(mark.repeat(280_000 / mark.length()), ENOUGH))
                .withMessageStartingWith("The text is nested too deeply");
        assertNothingIsStillAtWork();
    }

    @Test
    void rendersWhatIsNestedDeeperThanAnEditorWouldGo() throws NotRenderedException {
        assertThat(render("> ".repeat(100) + "Walk.", ENOUGH).html()).contains("Walk.");
    }

    private static Body render(String text, Duration limit) throws NotRenderedException {
        return new MarkdownThread(limit).render(text, 0, Anchors.OF_A_PAGE);
    }

    /** The thread ends at the next character that it reads, which can be a moment after the caller gave up. */
    private static void assertNothingIsStillAtWork() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(MarkdownThread.NAME)) {
                thread.join(ENOUGH.toMillis());
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
