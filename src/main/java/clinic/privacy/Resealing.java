package clinic.privacy;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores everything anew by the key that seals now, after which the older keys may be retired. */
@Component
public class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    private final List<Rewriting> all;
    private final Vault vault;
    private final KeyCheck check;

    Resealing(List<Rewriting> all, Vault vault, DataSource dataSource) {
        this.all = all;
        this.vault = vault;
        this.check = new KeyCheck(dataSource);
    }

    /** Whether older keys are still there, so that there may be something to rewrite. */
    public boolean isNeeded() {
        return vault.hasOlderKeys();
    }

    /**
     * Rewrites what is not yet by the newest key. Every node must seal with that key by now.
     *
     * @return how many rows were rewritten; none when it is run a second time
     */
    public long run() {
        long rows = all.stream().mapToLong(Rewriting::rewrite).sum();
        if (rows == 0) {
            // Only now: a node that was not yet started again may have sealed by an older key meanwhile, and without
            // its
            // proof nobody would notice that a key was retired too early
            check.forgetOlder(vault);
        }
        log.info("Resealed {} rows; the older keys may be retired once it is none.", rows);
        return rows;
    }
}
