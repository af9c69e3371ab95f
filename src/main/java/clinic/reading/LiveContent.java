package clinic.reading;

import clinic.content.Content;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.folder.FolderWatch;
import clinic.folder.Look;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private volatile Taken taken;

    /** @param look what the tree was made of */
    private record Taken(ContentTree tree, Look look) {}

    LiveContent(FolderSettings folders, ReadingSettings settings, Clock clock, ApplicationEventPublisher events) {
        this.folder = new Folder(folders.content());
        this.library = new Library(folder, KeptTexts.in(settings.data(), clock), Library.TIME_FOR_A_FILE, clock);
        this.events = events;
        this.first = folder.look();
        ContentTree tree = library.open(first);
        this.taken = new Taken(tree, library.seen());
        log.info(
                "{} pages and {} notices read from {}",
                tree.pages().size(),
                tree.notices().size(),
                folders.content().toAbsolutePath().normalize());
    }

    @Override
    public ContentTree tree() {
        return taken.tree();
    }

    /** What the files looked like that the present tree was made of; none for any other tree. */
    @SuppressWarnings("ReferenceEquality") // a tree is one of its own
    Optional<Look> look(ContentTree tree) {
        Taken present = taken;
        return present.tree() == tree ? Optional.of(present.look()) : Optional.empty();
    }

    FolderWatch watch(Duration poll) {
        return FolderWatch.start(folder, first, poll, this::take);
    }

    /** The texts that nobody has needed yet. */
    synchronized List<MarkdownText> unread() {
        return library.unread();
    }

    /** Tells of what is known of the texts by now. */
    synchronized void again() {
        tell(library.again());
    }

    private synchronized void take(Look look) {
        tell(library.take(look));
    }

    private void tell(ContentTree next) {
        ContentTree before = taken.tree();
        taken = new Taken(next, library.seen());
        try {
            events.publishEvent(new ContentChanged(before, next));
        } catch (RuntimeException e) {
            log.error("A part of the site did not follow the new content", e);
        }
    }
}
