package clinic.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What readers see from one turn of the clock until the next: each list of it is made once. Thread-safe. */
final class Turn {

    private final Instant from;
    private final Instant until;
    private final Map<String, List<Page>> sections;
    private final List<Notice> notices;
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();

    /**
     * @param turns the instants at which readers begin to see something else
     * @param sections all pages, in order
     */
    Turn(Instant now, NavigableSet<Instant> turns, Map<String, List<Page>> sections, List<Notice> notices) {
        this.from = Objects.requireNonNullElse(turns.floor(now), Instant.MIN);
        this.until = Objects.requireNonNullElse(turns.higher(now), Instant.MAX);
        this.sections = sections;
        this.notices = notices.stream().filter(notice -> notice.isShownAt(now)).toList();
    }

    boolean isAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    Listing in(String section) {
        List<Page> all = sections.get(section);
        // Without a section nothing is remembered: readers may ask for any
        return all == null ? Listing.EMPTY : listings.computeIfAbsent(section, same -> new Listing(live(all)));
    }

    private List<Page> live(List<Page> all) {
        return all.stream().filter(page -> page.stateAt(from) == PageState.LIVE).toList();
    }

    List<Notice> notices(Notice.Place place) {
        return notices.stream().filter(notice -> notice.place() == place).toList();
    }
}
