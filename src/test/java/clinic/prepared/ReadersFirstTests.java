package clinic.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.EditedSite;
import clinic.content.ContentReady;
import clinic.content.ContentTree;
import clinic.edition.Edition;
import clinic.edition.Editions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

class ReadersFirstTests extends EditedSite {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Autowired
    ConfigurableApplicationContext site;

    @Autowired
    PreparedPages pages;

    @Autowired
    Editions editions;

    /** The trees that editors were told of, and whether each page was ready by then. */
    private final Map<ContentTree, Boolean> told = new ConcurrentHashMap<>();

    @Test
    void tellsEditorsOfAChangeOnceEveryPageIsReadyForItsReaders() {
        ApplicationListener<PayloadApplicationEvent<ContentReady>> listener =
                event -> note(event.getPayload().tree());
        site.addApplicationListener(listener);
        try {
            writePage("readers-first.md", "Readers first", "", "Text");

            await().atMost(LONGEST_WAIT).until(() -> !told.isEmpty());
        } finally {
            site.removeApplicationListener(listener);
        }

        assertThat(told.values()).containsOnly(true);
    }

    private void note(ContentTree tree) {
        if (tree.page("/readers-first").isPresent()) {
            told.put(tree, isReady(tree));
        }
    }

    private boolean isReady(ContentTree tree) {
        Edition edition = editions.present();
        return edition.tree() == tree
                && Stream.of("/", "/readers-first")
                        .allMatch(address -> pages.ready(address, edition).isPresent());
    }
}
