package clinic.content;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The content as it stands. Thread-safe: each call hands out one immutable tree. */
@Component
public class Content {

    private static final Logger log = LoggerFactory.getLogger(Content.class);

    private final ContentTree tree;

    Content(ContentSettings settings) {
        tree = new ContentFolder(settings.content()).read();
        tree.problems().forEach(problem -> log.warn("{}", problem));
        log.info(
                "{} pages and {} notices read from {}, {} problems",
                tree.pages().size(),
                tree.notices().size(),
                settings.content().toAbsolutePath().normalize(),
                tree.problems().size());
    }

    public ContentTree tree() {
        return tree;
    }
}
