package clinic.reading;

import clinic.claim.Standards;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.health.Health;
import clinic.proof.Proofreader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages and notices as they were last read, and what that depended on. For one thread. */
final class PageShelf {

    private static final Path GUIDE = Path.of("README.md");
    private static final Path NOTICES = Path.of("notices");
    private static final Path TOPICS = Path.of("blog", "topics");

    private final Shelf<Notice> notices;
    private final Shelf<ReadPage> pages;
    private final Texts texts;
    private final Clock clock;
    private final Proofreader proofreader = new Proofreader();
    private @Nullable Object grounds;

    /** How much of a page is read. */
    interface Reading {
        Optional<ReadPage> page(PageReader reader, Manuscript file);
    }

    /**
     * What the other files say about pages.
     *
     * @param isBlocking whether claims of the worst kind keep a page from being shown
     */
    record Around(ZoneId zone, boolean isBlocking, Standards standards, Health health) {}

    /** @param clock tells which overrides hold */
    PageShelf(Folder folder, Texts texts, Clock clock) {
        notices = new Shelf<>(folder);
        pages = new Shelf<>(folder);
        this.texts = texts;
        this.clock = clock;
    }

    static boolean isPage(Path path) {
        return path.toString().endsWith(".md") && !path.equals(GUIDE) && !path.startsWith(NOTICES);
    }

    private static boolean isNotice(Path path) {
        return path.toString().endsWith(".md") && path.startsWith(NOTICES);
    }

    private static boolean isTopic(Path path) {
        return isPage(path) && path.startsWith(TOPICS);
    }

    void read(Collection<Path> there, Look look, Around around, Reading reading) {
        pages.read(only(there, PageShelf::isTopic), look, pageReader(around, reading));
        // Topics say what stands beside their articles
        Shelf.Reader<ReadPage> pageReader = pageReader(around, reading);
        Shelf.Reader<Notice> noticeReader = new PageReader(around.zone(), texts, null)::notice;
        @Nullable Blocking blocking = blocking(around);
        Object now = blocking == null ? around.zone() : List.of(around.zone(), blocking.grounds());
        if (!Objects.equals(now, grounds)) {
            grounds = now;
            pages.readAgain(look, pageReader);
            notices.readAgain(look, noticeReader);
        }
        pages.read(only(there, PageShelf::isPage), look, pageReader);
        notices.read(only(there, PageShelf::isNotice), look, noticeReader);
    }

    private Shelf.Reader<ReadPage> pageReader(Around around, Reading reading) {
        @Nullable Blocking blocking = blocking(around);
        PageReader reader = new PageReader(around.zone(), texts, blocking);
        return blocking == null ? file -> reading.page(reader, file) : reader::wholePage;
    }

    private @Nullable Blocking blocking(Around around) {
        if (!around.isBlocking()) {
            return null;
        }
        Map<String, Page> topics = pages.shown()
                .map(ReadPage::page)
                .filter(page -> isTopic(Path.of(page.file())))
                .collect(Collectors.toMap(Page::address, topic -> topic, (one, other) -> one));
        LocalDate today = LocalDate.now(clock.withZone(around.zone()));
        return new Blocking(around.standards(), around.health(), topics, proofreader, today);
    }

    private static List<Path> only(Collection<Path> paths, Predicate<Path> kind) {
        return paths.stream().filter(kind).toList();
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    void remove(Path path) {
        pages.remove(path);
        notices.remove(path);
    }

    /** Shows no longer of what turned out that nobody can be shown it. */
    void refuse() {
        pages.refuse(ReadPage::isRefused, ReadPage::problems);
    }

    Stream<ReadPage> shown() {
        return pages.shown();
    }

    Stream<Notice> notices() {
        return notices.shown();
    }

    /** Without last good versions. */
    Stream<ReadPage> asTheyAre() {
        return pages.shownAsTheyAre();
    }

    /** The texts that wait to be read, those of the newest pages first. */
    List<MarkdownText> unread() {
        return pages.shown()
                .filter(page -> !page.text().isRead())
                .sorted(Comparator.comparing(ReadPage::page, Page.NEWEST_FIRST))
                .map(ReadPage::text)
                .distinct()
                .toList();
    }

    Stream<Shelf<?>> shelves() {
        return Stream.of(notices, pages);
    }
}
