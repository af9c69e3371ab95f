package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.content.Content;
import clinic.content.ContentChanged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

class LiveContentTests extends EditedSite {

    @Autowired
    Content content;

    @Autowired
    ConfigurableApplicationContext site;

    @Test
    void showsWhatIsSavedWithoutARestart() {
        writePage("blog/saved.md", "Saved once", "", "Walk.");
        eventually("/blog/saved", seen -> seen.text("h1").equals("Saved once"));

        writePage("blog/saved.md", "Saved twice", "", "Walk.");
        eventually("/blog/saved", seen -> seen.text("h1").equals("Saved twice"));

        delete("blog/saved.md");
        eventually("/blog/saved", seen -> seen.status() == 404);
    }

    @Test
    void leavesAPageAsItWasWhileItsFileIsBroken() {
        writePage("blog/kept.md", "Kept", "", "Walk.");
        eventually("/blog/kept", seen -> seen.status() == 200);

        write("blog/kept.md", "---\ntitle: \"Unclosed\n---\n");
        writePage("blog/other.md", "Other", "", "Swim.");
        eventually("/blog/other", seen -> seen.status() == 200);

        assertThat(visitor.opens("/blog/kept").text("h1")).isEqualTo("Kept");
        assertThat(content.tree().kept()).containsKey("blog/kept.md");
    }

    @Test
    void tellsOfEachTreeInOrder() {
        List<ContentChanged> told = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<ContentChanged>> listener = event -> told.add(event.getPayload());
        site.addApplicationListener(listener);
        writePage("told.md", "Told", "", "Walk.");
        eventually("/told", seen -> seen.status() == 200);
        writePage("told.md", "Told again", "", "Walk.");
        eventually("/told", seen -> seen.text("h1").equals("Told again"));
        eventually("/told", seen -> told.size() >= 2);
        site.removeApplicationListener(listener);

        assertThat(told).extracting(change -> change.now().version()).isSorted().doesNotHaveDuplicates();
        assertThat(told).allSatisfy(change -> assertThat(change.before().version())
                .isLessThan(change.now().version()));
    }

    @Test
    void takesWhatTwoEditorsSaveAtOnce() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> editors = IntStream.of(1, 2)
                .mapToObj(editor -> new Thread(() -> {
                    await(together);
                    IntStream.rangeClosed(1, 30).forEach(save -> {
                        writePage("editor-" + editor + ".md", "Save " + save, "", "Text ".repeat(1000));
                        writePage("editor-both.md", "Of editor " + editor, "", "Text ".repeat(1000));
                    });
                }))
                .toList();
        editors.forEach(Thread::start);
        together.countDown();
        for (Thread editor : editors) {
            editor.join();
        }

        eventually("/editor-1", seen -> seen.text("h1").equals("Save 30"));
        eventually("/editor-2", seen -> seen.text("h1").equals("Save 30"));
        eventually("/editor-both", seen -> seen.text("h1").matches("Of editor [12]"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
