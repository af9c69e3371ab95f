package clinic.edition;

import clinic.content.Content;
import clinic.content.ContentPrint;
import clinic.content.ContentTree;
import clinic.kept.Program;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Knows the {@link Edition} of each moment. Thread-safe. */
@Component
public class Editions {

    private final Content content;
    private final ContentPrint contentPrint;
    private final Program program;
    private final List<Addresses> modules;
    private final Clock clock;
    private volatile Edition latest;

    public Editions(
            @Qualifier("liveContent") Content content,
            ContentPrint contentPrint,
            Program program,
            List<Addresses> modules,
            Clock clock) {
        this.content = content;
        this.contentPrint = contentPrint;
        this.program = program;
        this.modules = modules;
        this.clock = clock;
        this.latest = new Edition(content.tree(), clock.instant(), modules);
    }

    public Edition present() {
        Edition known = latest;
        return known.isOf(content.tree(), clock.instant()) ? known : renewed();
    }

    private synchronized Edition renewed() {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        if (!latest.isOf(tree, now)) {
            Edition next = new Edition(tree, now, modules);
            // The same files as before, of which more is known by now
            found(next, contentPrint.known(tree));
            latest = next;
        }
        return latest;
    }

    /** Finds out what tells an edition from others, as far as it can be told. Takes as long as it takes to read all files. */
    public void findPrint(Edition edition) {
        if (edition.print().isEmpty()) {
            found(edition, contentPrint.of(edition.tree()));
        }
    }

    private void found(Edition edition, Optional<String> files) {
        if (files.isPresent()) {
            program.print().ifPresent(running -> edition.found(running + "\n" + files.get()));
        }
    }
}
