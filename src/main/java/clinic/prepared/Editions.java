package clinic.prepared;

import clinic.content.Content;
import clinic.content.ContentTree;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Knows the {@link Edition} of each moment. Thread-safe. */
@Component
class Editions {

    private final Content content;
    private final List<Addresses> modules;
    private final Clock clock;
    private volatile Edition latest;

    Editions(@Qualifier("liveContent") Content content, List<Addresses> modules, Clock clock) {
        this.content = content;
        this.modules = modules;
        this.clock = clock;
        this.latest = new Edition(content.tree(), clock.instant(), modules);
    }

    Edition present() {
        Edition known = latest;
        return known.isOf(content.tree(), clock.instant()) ? known : renewed();
    }

    private synchronized Edition renewed() {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        if (!latest.isOf(tree, now)) {
            latest = new Edition(tree, now, modules);
        }
        return latest;
    }
}
