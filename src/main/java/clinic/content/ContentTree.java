package clinic.content;

import clinic.claim.Standards;
import clinic.health.Health;
import clinic.problem.Places;
import clinic.problem.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All content as the files have it at one moment. Immutable. What readers see of it is a question of the time too: whoever
 * shows pages asks for those of one instant, in lists, feeds and search alike.
 */
public final class ContentTree {

    private static final Comparator<Page> IN_ORDER = new PageOrder();

    private final long version;
    private final Clinic clinic;
    private final Map<String, Page> pages;
    private final Map<String, List<Page>> sections;
    private final Map<String, String> moved;
    private final List<Notice> notices;
    private final RedFlags redFlags;
    private final Synonyms synonyms;
    private final Health health;
    private final Standards standards;
    private final Files files;
    private final NavigableSet<Instant> turns;
    private final @Nullable String previewed;
    private volatile Turn turn;

    /**
     * What is known of the files that pages are made of.
     *
     * @param pictures those that are shown, as far as the texts that show them are read
     * @param areRead whether all texts are
     */
    public record Files(
            FileNames names,
            Map<String, Picture> pictures,
            Map<String, Instant> kept,
            List<Problem> problems,
            Places placesOfFacts,
            boolean areRead) {

        public Files {
            pictures = Collections.unmodifiableMap(pictures);
            kept = Map.copyOf(kept);
            problems = List.copyOf(problems);
        }
    }

    public ContentTree(
            long version,
            Clinic clinic,
            Collection<Page> pages,
            Map<String, String> moved,
            List<Notice> notices,
            RedFlags redFlags,
            Synonyms synonyms,
            Files files) {
        this(version, clinic, pages, moved, notices, redFlags, synonyms, Health.NONE, Standards.NONE, files);
    }

    public ContentTree(
            long version,
            Clinic clinic,
            Collection<Page> pages,
            Map<String, String> moved,
            List<Notice> notices,
            RedFlags redFlags,
            Synonyms synonyms,
            Health health,
            Standards standards,
            Files files) {
        this.version = version;
        this.clinic = clinic;
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(Page::address, page -> page));
        this.sections = pages.stream().filter(page -> !page.isSection()).collect(Collectors.groupingBy(Page::section));
        this.sections.values().forEach(section -> section.sort(IN_ORDER));
        this.moved = Map.copyOf(moved);
        this.notices = List.copyOf(notices);
        this.redFlags = redFlags;
        this.synonyms = synonyms;
        this.health = health;
        this.standards = standards;
        this.files = files;
        this.turns = Stream.concat(
                        pages.stream().map(Page::frontMatter).flatMap(matter -> matter.turns(clinic.timeZone())),
                        notices.stream().flatMap(Notice::turns))
                .collect(Collectors.toCollection(TreeSet::new));
        this.turn = new Turn(Instant.EPOCH, turns, sections, this.notices);
        this.previewed = null;
    }

    private ContentTree(ContentTree tree, Page previewed) {
        this.version = tree.version;
        this.clinic = tree.clinic;
        this.pages = tree.pages;
        this.sections = tree.sections;
        this.moved = tree.moved;
        this.notices = tree.notices;
        this.redFlags = tree.redFlags;
        this.synonyms = tree.synonyms;
        this.health = tree.health;
        this.standards = tree.standards;
        this.files = tree.files;
        this.turns = tree.turns;
        this.turn = tree.turn;
        this.previewed = previewed.address();
    }

    /** The same, but who looks one page up finds it live, whatever its state. Lists have what they had. */
    public ContentTree previewing(Page page) {
        return new ContentTree(this, page);
    }

    /** Grows with every change, and begins anew with every start. */
    public long version() {
        return version;
    }

    /**
     * Whether all texts have been read. At a start they are not: pages are shown all the same, but who needs every text, as
     * a search does, waits for the tree that comes when the last one is read. Until then some problems are unknown too.
     */
    public boolean isComplete() {
        return files.areRead();
    }

    /** How many texts are still to be read, the one at work included. */
    public long unread() {
        return isComplete()
                ? 0
                : Math.max(
                        1,
                        pages.values().stream()
                                .filter(page -> !page.text().isRead())
                                .count());
    }

    public Clinic clinic() {
        return clinic;
    }

    /** All pages by address, drafts and withdrawn ones among them. */
    public Map<String, Page> pages() {
        return pages;
    }

    /** From an old address to the page that took it over. */
    public Map<String, String> moved() {
        return moved;
    }

    public List<Notice> notices() {
        return notices;
    }

    public RedFlags redFlags() {
        return redFlags;
    }

    public Synonyms synonyms() {
        return synonyms;
    }

    public Health health() {
        return health;
    }

    /** What pages are held against; a concern of those who write. */
    public Standards standards() {
        return standards;
    }

    /** Whether a link may lead there: to a page, to where one was, or to what the site answers by itself. */
    public boolean hasAddress(String address) {
        return pages.containsKey(address) || moved.containsKey(address) || Address.isAnswered(address);
    }

    /** Every file in the folder, pictures among them, with forward slashes. */
    public FileNames files() {
        return files.names();
    }

    /** The pictures that pages show, by file; of pages whose text is not read, those that somebody has met already. */
    public Map<String, Picture> pictures() {
        return files.pictures();
    }

    /** The picture that its front matter gives a page, if it can be shown. */
    public Optional<Picture> pictureOf(Page page) {
        return Optional.ofNullable(page.frontMatter().image())
                .flatMap(image -> PictureAddress.file(page.file(), image, files.names()))
                .map(pictures()::get);
    }

    /** The files that cannot be shown as they are now, and when the version of each was saved that is shown instead. */
    public Map<String, Instant> kept() {
        return files.kept();
    }

    /** The picture that stands for mark and name, if it can be shown. */
    public Optional<Picture> logo() {
        return logo(clinic.look().logo());
    }

    /** The picture in its place on a dark screen. */
    public Optional<Picture> logoDark() {
        return logo(clinic.look().logoDark());
    }

    private Optional<Picture> logo(@Nullable String address) {
        return logo(address, files.names()).map(pictures()::get);
    }

    /** The files that the facts name as logos, as far as they are there. */
    public static List<String> logos(Clinic clinic, FileNames names) {
        Clinic.Look look = clinic.look();
        return Stream.of(logo(look.logo(), names), logo(look.logoDark(), names))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> logo(@Nullable String address, FileNames names) {
        return Optional.ofNullable(address).flatMap(logo -> PictureAddress.file("site.yaml", logo, names));
    }

    /** Where the facts about the clinic stand in their file. */
    public Places placesOfFacts() {
        return files.placesOfFacts();
    }

    /** What is wrong with single files; by file and line. */
    public List<Problem> problems() {
        return files.problems();
    }

    /** The page at an address, whatever its state. */
    public Optional<Page> page(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    /** The page that a file makes, whatever its state. */
    public Optional<Page> pageOf(String file) {
        return pages.values().stream().filter(page -> page.file().equals(file)).findFirst();
    }

    /** What readers find at an address. Its text is read now, if it is not yet, since one that cannot be is not shown. */
    public Optional<Page> livePage(String address, Instant now) {
        return page(address)
                .filter(page -> address.equals(previewed) || page.stateAt(now) == PageState.LIVE)
                .filter(page -> page.text().canBeShown());
    }

    /** What to throw where no page is live. */
    public AbsentPageException absent(String address, Instant now) {
        return new AbsentPageException(
                address,
                page(address).filter(page -> page.stateAt(now).isGone()).isPresent());
    }

    /** Every page that readers find, in no order. */
    public Stream<Page> livePages(Instant now) {
        return pages.values().stream().filter(page -> page.stateAt(now) == PageState.LIVE);
    }

    /** The live pages of a section, and what is known of them as a whole. */
    public Listing listing(String section, Instant now) {
        return turn(now).in(section);
    }

    /** The live pages of a section without its sub-sections: by weight, then newest first, then by title. */
    public List<Page> pagesIn(String section, Instant now) {
        return listing(section, now).pages();
    }

    public List<Notice> noticesAt(Notice.Place place, Instant now) {
        return turn(now).notices(place);
    }

    /** When readers will next see something else although no file changes. */
    public Optional<Instant> nextTurn(Instant now) {
        return Optional.ofNullable(turns.higher(now));
    }

    private Turn turn(Instant now) {
        Turn last = turn;
        if (!last.isAt(now)) {
            last = new Turn(now, turns, sections, notices);
            turn = last;
        }
        return last;
    }
}
