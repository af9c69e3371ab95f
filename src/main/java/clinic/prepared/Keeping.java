package clinic.prepared;

import clinic.edition.Edition;
import clinic.edition.Editions;
import clinic.edition.Ingredient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the pages of an edition outlive a restart. For one thread. */
@Component
class Keeping {

    private final PreparedPages pages;
    private final KeptPages kept;
    private final Editions editions;
    private final List<Ingredient> ingredients;
    private @Nullable Edition last;

    Keeping(PreparedPages pages, KeptPages kept, Editions editions, List<Ingredient> ingredients) {
        this.pages = pages;
        this.kept = kept;
        this.editions = editions;
        this.ingredients = ingredients;
    }

    /**
     * Brings back what was kept of an edition, as far as there is room.
     *
     * @return how many pages
     */
    int bringBack(Edition edition) {
        editions.findPrint(edition);
        return edition.print()
                .flatMap(kept::of)
                .map(list -> bringBack(edition, list))
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
        return ready;
    }

    /** Keeps the pages of an edition once nothing more is to be found out of it, unless they are kept. */
    void keep(Edition edition) {
        if (edition == last || !ingredients.stream().allMatch(each -> each.isSettled(edition.tree()))) {
            return;
        }
        last = edition;
        editions.findPrint(edition);
        Map<String, Making> made = new LinkedHashMap<>();
        for (String address : edition.ahead()) {
            pages.ready(address, edition).ifPresent(page -> made.put(address, page));
        }
        // What was made in a later one may look otherwise
        if (editions.present() == edition && kept.hasRoomFor(pages.bytes())) {
            edition.print().ifPresent(print -> keep(print, made));
        }
    }

    private void keep(String print, Map<String, Making> made) {
        List<Kept> list = new ArrayList<>();
        try {
            for (Map.Entry<String, Making> page : made.entrySet()) {
                list.add(kept.keep(page.getKey(), page.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.keep(print, list);
    }
}
