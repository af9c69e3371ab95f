package clinic.keys;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.content.Content;
import clinic.privacy.Resealing;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Seals anew what older keys have sealed, with a line in the audit trail that tells how many rows it was. A night with no
 * row at all shows that the older keys may be retired.
 */
@Component
class Reseal {

    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    private final Resealing resealing;
    private final AuditTrail audit;

    Reseal(Resealing resealing, AuditTrail audit) {
        this.resealing = resealing;
        this.audit = audit;
    }

    /**
     * Seals anew at once.
     *
     * @return how many rows
     */
    long run() {
        try {
            long rows = resealing.run();
            audit.record("keys.reseal", "rows-" + rows, Outcome.DONE);
            return rows;
        } catch (RuntimeException e) {
            audit.record("keys.reseal", null, Outcome.FAILED);
            throw e;
        }
    }

    /** Each night as long as there are older keys: nodes that have not been started again still seal with them. */
    void runIfNeeded() {
        if (resealing.isNeeded()) {
            run();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> resealTask(Reseal reseal, Content content) {
            return Tasks.recurring(
                            "reseal", Schedules.daily(content.tree().clinic().timeZone(), NIGHT))
                    .execute((instance, context) -> reseal.runIfNeeded());
        }
    }
}
