package clinic.reading;

import clinic.markdown.Anchors;
import clinic.markdown.Body;
import clinic.markdown.MarkdownThread;
import clinic.markdown.MarkdownThread.NotRenderedException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Knows each text for as long as a page has it: a file that is renamed, or of which only the front matter changes, is not
 * rendered again. Thread-safe.
 */
final class Texts {

    private final MarkdownThread markdown;
    private final KeptTexts kept;
    private final Cache<String, MarkdownText> known =
            Caffeine.newBuilder().weakValues().build();

    Texts(Duration timeForAFile, KeptTexts kept) {
        this.markdown = new MarkdownThread(timeForAFile);
        this.kept = kept;
    }

    /** A text that waits to be rendered, unless it is known. */
    MarkdownText of(String text, int linesBefore, Anchors anchors) {
        String key = Hash.of(linesBefore + " " + anchors.prefix() + "\n" + text);
        byte[] written = text.getBytes(StandardCharsets.UTF_8); // half as large where quotes are typographic
        return known.get(key, same -> new MarkdownText(key, () -> body(key, written, linesBefore, anchors)));
    }

    private Body body(String key, byte[] written, int linesBefore, Anchors anchors) throws NotRenderedException {
        Optional<Body> before = kept.body(key);
        if (before.isPresent()) {
            return before.get();
        }
        Body body = markdown.render(new String(written, StandardCharsets.UTF_8), linesBefore, anchors);
        kept.keep(key, body);
        return body;
    }
}
