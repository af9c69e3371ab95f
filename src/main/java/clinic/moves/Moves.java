package clinic.moves;

import clinic.content.Address;
import clinic.content.ContentTree;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where the pages went that readers met elsewhere. Answers from memory, on any thread; follows the content on one, and
 * writes what it learns into the database as soon as that is there.
 */
@Component
public class Moves {

    private static final Logger log = LoggerFactory.getLogger(Moves.class);

    private final MoveStore store;
    private final Clock clock;

    private boolean isLoaded;
    private boolean isAway;
    private KnownPages known = KnownPages.NONE;
    private KnownPages storedPages = KnownPages.NONE;
    private Map<String, Move> storedMoves = Map.of();

    private volatile Map<String, Move> moves = Map.of();
    private volatile Map<String, String> firstAddresses = Map.of();
    private volatile String version = "";

    Moves(MoveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Where the page is now that was at this address; whether readers find it there is for the caller to see. */
    public Optional<String> from(String oldAddress) {
        return Optional.ofNullable(moves.get(oldAddress)).map(Move::newAddress);
    }

    /** Where the page that is at this address was at first: unlike the address itself it never changes. */
    public String firstAddressOf(String address) {
        return firstAddresses.getOrDefault(address, address);
    }

    /** Equal as long as all first addresses are the same, also after a restart: ask for it before for the addresses. */
    public String version() {
        return version;
    }

    /**
     * Sees what was renamed since the last call, or, at the first one, since the site last stopped. Of a tree whose texts are
     * not all read it cannot be told; what is remembered counts all the same.
     */
    void follow(ContentTree tree) {
        if (!isLoaded) {
            tryTo(this::load);
        }
        if (!tree.isComplete()) {
            publish(moves);
            return;
        }
        Instant now = clock.instant();
        Map<String, String> renames = known.renamesTo(tree);
        KnownPages next = known.next(tree, renames, now);
        Map<String, Move> all = new HashMap<>(moves);
        renames.forEach((from, to) -> {
            if (known.hasMet(from) && !Address.isTaken(from)) {
                log.info("{} is now at {}; its old address leads there", from, to);
                add(all, new Move(from, to, now));
            }
        });
        all.keySet().removeIf(address -> isNewlyMet(address, tree, now));
        known = next;
        publish(all);
        if (isLoaded) {
            tryTo(this::save);
        }
    }

    /** A new page that readers meet at an old address ends the memory of it. */
    private boolean isNewlyMet(String address, ContentTree tree, Instant now) {
        return !known.hasMet(address)
                && tree.page(address)
                        .filter(page -> KnownPages.isMet(page, now))
                        .isPresent();
    }

    private static void add(Map<String, Move> all, Move move) {
        all.replaceAll((old, earlier) ->
                earlier.newAddress().equals(move.oldAddress()) ? earlier.onTo(move.newAddress()) : earlier);
        all.values().removeIf(back -> back.oldAddress().equals(back.newAddress()));
        all.putIfAbsent(move.oldAddress(), move);
    }

    /** What was seen while the database was away comes on top of what it remembers. */
    private void load() {
        Map<String, Move> all = new HashMap<>();
        storedMoves = store.moves();
        storedPages = new KnownPages(store.pages());
        all.putAll(storedMoves);
        moves.values().stream().sorted(Comparator.comparing(Move::since)).forEach(move -> add(all, move));
        known = storedPages;
        moves = Map.copyOf(all);
        isLoaded = true;
    }

    private void save() {
        store.save(Changes.between(storedMoves, moves), Changes.between(storedPages.byAddress(), known.byAddress()));
        storedPages = known;
        storedMoves = store.moves(); // other nodes may have seen more
        publish(storedMoves);
    }

    private void publish(Map<String, Move> all) {
        moves = Map.copyOf(all);
        Map<String, String> first = known.byAddress().values().stream()
                .filter(page -> !page.firstAddress().equals(page.address()))
                .collect(Collectors.toUnmodifiableMap(KnownPage::address, KnownPage::firstAddress));
        if (!first.equals(firstAddresses)) {
            firstAddresses = first;
            version = DigestUtils.sha256Hex(new TreeMap<>(first).toString());
        }
    }

    private void tryTo(Runnable step) {
        try {
            step.run();
            if (isAway) {
                log.info("The database remembers the addresses of pages again");
            }
            isAway = false;
        } catch (DataAccessException | TransactionException e) {
            if (!isAway) {
                log.warn("The addresses of pages are not in the database for now: {}", e.getMessage());
            }
            isAway = true;
        }
    }
}
