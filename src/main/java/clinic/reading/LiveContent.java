package clinic.reading;

import clinic.content.Content;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.folder.FolderWatch;
import clinic.folder.Look;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The content of the folder that the site was started with, always as it is now. */
@Component
class LiveContent implements Content {

    private static final Logger log = LoggerFactory.getLogger(LiveContent.class);

    private final Folder folder;
    private final Library library;
    private final ApplicationEventPublisher events;
    private final Look first;
    private volatile ContentTree tree;

    LiveContent(FolderSettings settings, ApplicationEventPublisher events) {
        this.folder = new Folder(settings.content());
        this.library = new Library(folder);
        this.events = events;
        this.first = folder.look();
        this.tree = library.take(first);
        log.info(
                "{} pages and {} notices read from {}",
                tree.pages().size(),
                tree.notices().size(),
                settings.content().toAbsolutePath().normalize());
    }

    @Override
    public ContentTree tree() {
        return tree;
    }

    FolderWatch watch(Duration poll) {
        return FolderWatch.start(folder, first, poll, this::take);
    }

    private void take(Look look) {
        ContentTree before = tree;
        tree = library.take(look);
        try {
            events.publishEvent(new ContentChanged(before, tree));
        } catch (RuntimeException e) {
            log.error("A part of the site did not follow the new content", e);
        }
    }
}
