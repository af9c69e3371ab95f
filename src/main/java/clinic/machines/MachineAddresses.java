package clinic.machines;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.edition.Addresses;
import clinic.edition.Ingredient;
import clinic.moves.Moves;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What machines ask for. Feeds name the first address of each article, and whom to tell of a hole is said each day anew. */
@Component
class MachineAddresses implements Addresses, Ingredient {

    private final Moves moves;
    private final Clock clock;

    MachineAddresses(Moves moves, Clock clock) {
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public Stream<String> in(ContentTree tree, Instant now) {
        Stream<String> topics = tree.pagesIn(Articles.TOPICS, now).stream().map(Page::address);
        Stream<String> security =
                tree.clinic().security() == null ? Stream.empty() : Stream.of(SecurityContact.ADDRESS);
        return Stream.of(
                        Stream.of("/robots.txt", Sitemap.ADDRESS),
                        security,
                        Stream.concat(Stream.of(""), topics).flatMap(MachineAddresses::feeds))
                .flatMap(addresses -> addresses);
    }

    private static Stream<String> feeds(String of) {
        return Stream.of(of + "/feed.xml", of + "/feed.json");
    }

    @Override
    public List<String> at(String address) {
        if (address.equals(SecurityContact.ADDRESS)) {
            return List.of(clock.instant().truncatedTo(ChronoUnit.DAYS).toString());
        }
        return address.endsWith("/feed.xml") || address.endsWith("/feed.json") ? List.of(moves.version()) : List.of();
    }
}
