package clinic.prepared;

import clinic.edition.Edition;
import clinic.edition.Editions;
import clinic.edition.Ingredient;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The pages that are ready. Whoever asks for one that is not, or that is of another {@link Edition}, starts its making, once
 * for all who ask meanwhile. Those that are asked for least give way when there is no room left. Thread-safe.
 */
@Component
public class PreparedPages implements DisposableBean, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(PreparedPages.class);

    /** The rest is for pages that were not made ahead. */
    private static final double ROOM = 0.9;

    private final Editions editions;
    private final List<Ingredient> ingredients;
    private final Rendering rendering;
    private final Press press;
    private final ExecutorService makers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> new Thread(work, "page-maker"));
    private final AsyncCache<String, PreparedPage> pages;
    private final long mostBytes;
    private volatile boolean isAsked;

    PreparedPages(
            Editions editions,
            List<Ingredient> ingredients,
            Rendering rendering,
            Press press,
            PreparedSettings settings) {
        this.editions = editions;
        this.ingredients = ingredients;
        this.rendering = rendering;
        this.press = press;
        this.mostBytes = settings.bytes();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<String, PreparedPage>weigher((address, page) -> page.weight())
                .executor(makers)
                .buildAsync();
    }

    /**
     * The page as it is now.
     *
     * @return none if no page is prepared at this address; completes with null if there is none after all
     */
    public Optional<CompletableFuture<PreparedPage>> ask(String address) {
        if (!isAsked) {
            isAsked = true;
        }
        return find(address);
    }

    /** Whether readers have asked for anything since this was last called. */
    boolean isAsked() {
        boolean wasAsked = isAsked;
        isAsked = false;
        return wasAsked;
    }

    /** The same, for whoever can wait. */
    Optional<CompletableFuture<PreparedPage>> find(String address) {
        Edition edition = editions.present();
        if (!edition.addresses().contains(address)) {
            return Optional.empty();
        }
        List<List<String>> state = state(address);
        return Optional.of(
                pages.getIfPresent(address) instanceof Making known && known.isFor(edition, state)
                        ? known
                        : makeUnlessOthersDo(address, edition, state));
    }

    /** Takes over a page that was made before a restart, unless the site has made one since. */
    void takeOver(String address, Edition edition, List<List<String>> state, PreparedPage page) {
        pages.asMap().putIfAbsent(address, new Making(edition, state, page));
    }

    /** The page and what it depends on, if it is ready and as it would be made now. */
    Optional<Making> ready(String address, Edition edition) {
        return Optional.ofNullable(pages.getIfPresent(address))
                .filter(Making.class::isInstance)
                .map(Making.class::cast)
                .filter(known -> known.isDone() && known.isFor(edition, state(address)));
    }

    private CompletableFuture<PreparedPage> makeUnlessOthersDo(
            String address, Edition edition, List<List<String>> state) {
        return pages.asMap()
                .compute(
                        address,
                        (same, old) -> old instanceof Making known && known.isFor(edition, state)
                                ? known
                                : make(address, new Making(edition, state, old)));
    }

    /** Those that were asked for most of late, the most asked first. */
    Set<String> mostAsked() {
        return pages.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.hottest(Integer.MAX_VALUE))
                .map(Map::keySet)
                .orElseGet(Set::of);
    }

    /** Whether a page can be made without another one giving way. */
    boolean hasRoomFor(String address) {
        return bytes() < mostBytes * ROOM || pages.asMap().containsKey(address);
    }

    /** Lets go of what readers no longer find. */
    void forgetOthers(Edition edition) {
        pages.asMap().keySet().retainAll(edition.addresses());
    }

    /** What all pages take together. */
    long bytes() {
        pages.synchronous().cleanUp();
        return pages.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private List<List<String>> state(String address) {
        List<List<String>> state = new ArrayList<>(ingredients.size());
        for (Ingredient each : ingredients) {
            state.add(each.at(address));
        }
        return state;
    }

    private Making make(String address, Making making) {
        makers.execute(() -> making.complete(made(address, making.before())));
        return making;
    }

    private @Nullable PreparedPage made(String address, @Nullable PreparedPage before) {
        try {
            return rendering
                    .render(address)
                    .map(rendered -> press.print(rendered, before))
                    .orElse(null);
        } catch (Exception | Error e) {
            // Whatever it is, somebody waits for an answer
            log.warn("A page could not be made ahead: {}", e.toString());
            log.debug("What kept it from being made", e);
            return null;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clinic.pages.prepared", pages, all -> all.asMap().size())
                .description("Pages that are ready")
                .register(registry);
        Gauge.builder("clinic.pages.memory", this, PreparedPages::bytes)
                .description("What they take")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder("clinic.pages.memory.most", () -> mostBytes)
                .description("What they may take")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    @Override
    public void destroy() {
        makers.shutdownNow();
    }
}
