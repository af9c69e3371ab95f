package clinic.prepared;

import clinic.edition.Edition;
import clinic.edition.Editions;
import clinic.edition.Ingredient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the pages of an edition outlive a restart. For one thread. */
@Component
class Keeping {

    private static final Logger log = LoggerFactory.getLogger(Keeping.class);

    private final PreparedPages pages;
    private final KeptPages kept;
    private final Editions editions;
    private final List<Ingredient> ingredients;
    private final List<String> names;
    private @Nullable String last;
    private boolean hasTold;

    Keeping(PreparedPages pages, KeptPages kept, Editions editions, List<Ingredient> ingredients) {
        this.pages = pages;
        this.kept = kept;
        this.editions = editions;
        this.ingredients = ingredients;
        this.names = ingredients.stream().map(each -> each.getClass().getName()).toList();
    }

    /**
     * Brings back what was kept of an edition, as far as there is room.
     *
     * @return how many pages
     */
    int bringBack(Edition edition) {
        if (!kept.hasAny()) {
            return 0;
        }
        editions.findPrint(edition);
        return edition.print()
                .flatMap(kept::of)
                .filter(found -> found.ingredients().equals(names))
                .map(found -> bringBack(edition, found.pages()))
                .orElse(0);
    }

    private int bringBack(Edition edition, List<Kept> list) {
        for (int i = 0; i < ingredients.size(); i++) {
            Map<String, List<String>> known = new HashMap<>();
            for (Kept page : list) {
                known.put(page.address(), page.ingredients().get(i));
            }
            ingredients.get(i).recall(edition.tree(), known);
        }
        int ready = 0;
        for (Kept page : list) {
            if (!pages.hasRoomFor(page.address())) {
                break;
            }
            @Nullable PreparedPage found = kept.page(page).orElse(null);
            if (found != null) {
                pages.takeOver(page.address(), edition, page.ingredients(), found);
                ready++;
            }
        }
        if (ready >= edition.ahead().size()) {
            last = edition.print().orElse(null); // as it lies there already
        }
        return ready;
    }

    /** Keeps the pages of an edition once nothing more is to be found out of it, unless that was done last. */
    void keep(Edition edition) {
        if (!ingredients.stream().allMatch(each -> each.isSettled(edition.tree()))) {
            return;
        }
        editions.findPrint(edition);
        @Nullable String print = edition.print().orElse(null);
        if (print == null) {
            tellOnce();
        } else if (!print.equals(last)) {
            keep(edition, print);
        }
    }

    private void keep(Edition edition, String print) {
        Map<String, Making> made = new LinkedHashMap<>();
        for (String address : edition.ahead()) {
            pages.ready(address, edition).ifPresent(page -> made.put(address, page));
        }
        // What was made in a later one may look otherwise
        if (editions.present() != edition || !kept.hasRoomFor(pages.bytes())) {
            return;
        }
        List<Kept> list = new ArrayList<>();
        for (Map.Entry<String, Making> page : made.entrySet()) {
            if (editions.present() != edition || Thread.currentThread().isInterrupted()) {
                return;
            }
            list.add(kept.keep(page.getKey(), page.getValue()));
        }
        kept.keep(print, new KeptEdition(names, list));
        last = print;
    }

    private void tellOnce() {
        if (!hasTold) {
            hasTold = true;
            log.info("A restart will make all pages anew: some file is in the way of telling whether it is as it was");
        }
    }
}
