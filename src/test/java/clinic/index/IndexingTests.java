package clinic.index;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.NoPrint;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class IndexingTests extends IndexTest {

    @Test
    void triesAgainByItselfAfterATakeThatFailed() throws Exception {
        write("blog/a.md", "A", "", "Zymurgy.");
        ContentTree tree = tree();
        CountDownLatch asked = new CountDownLatch(3);
        Indexing indexing = new Indexing(
                () -> {
                    asked.countDown();
                    if (asked.getCount() == 2) {
                        throw new StackOverflowError("Only at first");
                    }
                    return tree;
                },
                index,
                new Neighbours(index, new NoPrint()));

        indexing.start();
        try {
            // It fails, it takes the content, and it goes on with the neighbours
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            indexing.stop();
        }

        assertThat(addresses(ask("zymurgy", tree, NOW))).containsExactly("/blog/a");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void waitsForTheTreeWhoseTextsAreRead(CapturedOutput log) throws Exception {
        write("blog/a.md", "A", "", "Zymurgy.");
        ContentTree tree = tree();
        ContentTree unread = unread(tree);
        CountDownLatch asked = new CountDownLatch(3);
        Indexing indexing = new Indexing(
                () -> {
                    asked.countDown();
                    return asked.getCount() == 2 ? unread : tree;
                },
                index,
                new Neighbours(index, new NoPrint()));

        indexing.start();
        try {
            indexing.follow(new ContentChanged(unread, tree));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            indexing.stop();
        }

        assertThat(log).doesNotContain("Search does not follow");
        assertThat(addresses(ask("zymurgy", tree, NOW))).containsExactly("/blog/a");
    }
}
