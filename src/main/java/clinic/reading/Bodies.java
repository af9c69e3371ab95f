package clinic.reading;

import clinic.markdown.Anchors;
import clinic.markdown.Body;
import clinic.markdown.MarkdownThread;
import clinic.markdown.MarkdownThread.NotRenderedException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Renders each text once, and remembers it for as long as a page has it: a file that is renamed, or of which only the front
 * matter changes, is not rendered again. Thread-safe.
 */
final class Bodies {

    private final MarkdownThread markdown;
    private final Cache<String, Body> rendered =
            Caffeine.newBuilder().weakValues().build();

    Bodies(Duration timeForAFile) {
        markdown = new MarkdownThread(timeForAFile);
    }

    Body of(String text, int linesBefore, Anchors anchors) throws NotRenderedException {
        String key = Hash.of(linesBefore + " " + anchors.prefix() + "\n" + text);
        @Nullable Body known = rendered.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Body body = markdown.render(text, linesBefore, anchors);
        rendered.put(key, body);
        return body;
    }
}
