package clinic.proof;

import clinic.background.OwnThread;
import clinic.content.Content;
import clinic.content.ContentReady;
import clinic.content.ContentTree;
import clinic.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the pages claim. All of them are read anew whenever the content has changed and its readers have their pages.
 * Thread-safe.
 */
@Component
public class Claims {

    private static final Logger log = LoggerFactory.getLogger(Claims.class);

    private final Content content;
    private final Clock clock;
    private final Proofs proofs = new Proofs();
    private final Executor thread = new OwnThread("claims");
    private volatile long told = -1;
    private volatile List<Proof> all = List.of();

    Claims(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /** Those of one file, as it is now. */
    public List<Proof> in(String file) {
        return proofs.in(file, content.tree(), clock.instant());
    }

    /** Those of all files, as they were when they were last read through. */
    public List<Proof> all() {
        return all;
    }

    /** What is wrong with overrides. */
    public List<Problem> problems(ContentTree tree) {
        return proofs.problems(tree, clock.instant());
    }

    @EventListener(ContentReady.class)
    void read() {
        thread.execute(() -> {
            ContentTree tree = content.tree();
            if (tree.version() > told && tree.isComplete()) {
                tell(tree);
            }
        });
    }

    private void tell(ContentTree tree) {
        List<Proof> found = proofs.all(tree, clock.instant());
        told = tree.version();
        all = found;
        long files =
                found.stream().filter(Proof::isOpen).map(Proof::file).distinct().count();
        log.info(
                "{} claims to look at in {} files",
                found.stream().filter(Proof::isOpen).count(),
                files);
    }
}
