package clinic.reading;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.folder.FolderSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class LiveContent implements Content {

    private static final Logger log = LoggerFactory.getLogger(LiveContent.class);

    private final ContentTree tree;

    LiveContent(FolderSettings settings) {
        tree = new ContentFolder(settings.content()).read();
        tree.problems().forEach(problem -> log.warn("{}", problem));
        log.info(
                "{} pages and {} notices read from {}, {} problems",
                tree.pages().size(),
                tree.notices().size(),
                settings.content().toAbsolutePath().normalize(),
                tree.problems().size());
    }

    @Override
    public ContentTree tree() {
        return tree;
    }
}
