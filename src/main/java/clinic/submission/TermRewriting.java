package clinic.submission;

import clinic.privacy.Rewriting;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes every submission findable by the newest key. */
@Component
class TermRewriting implements Rewriting {

    private static final Limit BATCH = Limit.of(100);

    private final AllSubmissions all;
    private final SearchTerms terms;
    private final TransactionTemplate transaction;

    TermRewriting(AllSubmissions all, SearchTerms terms, TransactionTemplate transaction) {
        this.all = all;
        this.terms = terms;
        this.transaction = transaction;
    }

    @Override
    public long rewrite() {
        long rewritten = 0;
        List<UUID> ids = all.findIdsAfter(new UUID(0, 0), BATCH);
        while (!ids.isEmpty()) {
            List<UUID> batch = ids;
            Long changed = transaction.execute(status -> rewrite(batch));
            rewritten += changed == null ? 0 : changed;
            ids = all.findIdsAfter(ids.get(ids.size() - 1), BATCH);
        }
        return rewritten;
    }

    private long rewrite(List<UUID> ids) {
        return all.findByIdIn(ids).stream()
                .filter(submission -> submission.becomeFindable(terms))
                .count();
    }
}
