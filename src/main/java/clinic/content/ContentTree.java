package clinic.content;

import clinic.problem.Places;
import clinic.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All content as the files have it at one moment. Immutable. What readers see of it is a question of the time too: whoever
 * shows pages asks for those of one instant, in lists, feeds and search alike.
 */
public final class ContentTree {

    private static final Comparator<Page> IN_ORDER = Comparator.comparing(
                    (Page page) -> page.frontMatter().weight(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    page -> page.frontMatter().date(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Page::title)
            .thenComparing(Page::address);

    private final long version;
    private final Clinic clinic;
    private final Map<String, Page> pages;
    private final Map<String, List<Page>> sections;
    private final Map<String, String> moved;
    private final List<Notice> notices;
    private final RedFlags redFlags;
    private final Synonyms synonyms;
    private final Files files;
    private final FileNames fileNames;
    private final NavigableSet<Instant> turns;
    private final @Nullable String previewed;

    /** What is known of the files that pages are made of. */
    public record Files(
            Set<String> names,
            Map<String, Picture> pictures,
            Map<String, Instant> kept,
            List<Problem> problems,
            Places placesOfFacts) {

        public Files {
            names = Set.copyOf(names);
            pictures = Map.copyOf(pictures);
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
        this.version = version;
        this.clinic = clinic;
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(Page::address, page -> page));
        this.sections = pages.stream()
                .filter(page -> !page.isSection())
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(Page::section));
        this.moved = Map.copyOf(moved);
        this.notices = List.copyOf(notices);
        this.redFlags = redFlags;
        this.synonyms = synonyms;
        this.files = files;
        this.fileNames = new FileNames(files.names());
        this.turns = Stream.concat(
                        pages.stream().map(Page::frontMatter).flatMap(FrontMatter::turns),
                        notices.stream().flatMap(Notice::turns))
                .collect(Collectors.toCollection(TreeSet::new));
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
        this.files = tree.files;
        this.fileNames = tree.fileNames;
        this.turns = tree.turns;
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

    /** Whether a link may lead there: to a page, to where one was, or to what the site answers by itself. */
    public boolean hasAddress(String address) {
        return pages.containsKey(address) || moved.containsKey(address) || Address.isAnswered(address);
    }

    /** Every file in the folder, pictures among them, with forward slashes. */
    public Set<String> files() {
        return files.names();
    }

    /** The same, to be looked up. */
    public FileNames fileNames() {
        return fileNames;
    }

    /** The pictures that pages show, by file. */
    public Map<String, Picture> pictures() {
        return files.pictures();
    }

    /** The picture that its front matter gives a page, if it can be shown. */
    public Optional<Picture> pictureOf(Page page) {
        return Optional.ofNullable(page.frontMatter().image())
                .flatMap(image -> PictureAddress.file(page.file(), image, fileNames))
                .map(pictures()::get);
    }

    /** The files that cannot be shown as they are now, and when the version of each was saved that is shown instead. */
    public Map<String, Instant> kept() {
        return files.kept();
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

    public Optional<Page> livePage(String address, Instant now) {
        return page(address).filter(page -> address.equals(previewed) || page.stateAt(now) == PageState.LIVE);
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

    /** The live pages of a section without its sub-sections: by weight, then newest first, then by title. */
    public List<Page> pagesIn(String section, Instant now) {
        return sections.getOrDefault(section, List.of()).stream()
                .filter(page -> page.stateAt(now) == PageState.LIVE)
                .toList();
    }

    public List<Notice> noticesAt(Notice.Place place, Instant now) {
        return notices.stream()
                .filter(notice -> notice.place() == place && notice.isShownAt(now))
                .toList();
    }

    /** When readers will next see something else although no file changes. */
    public Optional<Instant> nextTurn(Instant now) {
        return Optional.ofNullable(turns.higher(now));
    }
}
