package clinic.content;

import clinic.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All content at one moment. Immutable.
 *
 * @param pages by address, drafts and withdrawn pages among them
 * @param moved from an old address to the page that took it over
 */
public record ContentTree(
        Clinic clinic,
        Map<String, Page> pages,
        Map<String, String> moved,
        List<Notice> notices,
        RedFlags redFlags,
        List<Problem> problems) {

    private static final Comparator<Page> IN_ORDER = Comparator.comparing(
                    (Page page) -> page.frontMatter().weight(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    page -> page.frontMatter().date(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Page::title)
            .thenComparing(Page::address);

    public ContentTree {
        pages = Map.copyOf(pages);
        moved = Map.copyOf(moved);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /** The page at an address, whatever its state. */
    public Optional<Page> page(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    public Optional<Page> livePage(String address, Instant now) {
        return page(address).filter(page -> page.stateAt(now) == PageState.LIVE);
    }

    /** The live pages of a section without its sub-sections: by weight, then newest first, then by title. */
    public List<Page> pagesIn(String section, Instant now) {
        return pages.values().stream()
                .filter(page -> !page.isSection() && page.section().equals(section))
                .filter(page -> page.stateAt(now) == PageState.LIVE)
                .sorted(IN_ORDER)
                .toList();
    }

    public List<Notice> noticesAt(Notice.Place place, Instant now) {
        return notices.stream()
                .filter(notice -> notice.place() == place && notice.isShownAt(now))
                .toList();
    }
}
