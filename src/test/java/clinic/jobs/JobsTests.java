package clinic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
@TestPropertySource(properties = "clinic.jobs.poll=50ms")
@Import(JobsTests.OneJob.class)
class JobsTests {

    private static final BlockingQueue<String> DONE = new LinkedBlockingQueue<>();

    @Autowired
    Scheduler scheduler;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void doesWhatACommittedTransactionAskedForAndNothingElse() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            schedule("rolled back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> schedule("committed"));

        assertThat(DONE.poll(30, TimeUnit.SECONDS)).isEqualTo("committed");
        assertThat(DONE).isEmpty();
    }

    private void schedule(String instance) {
        scheduler.schedule(OneJob.TASK.instance(instance).scheduledTo(Instant.EPOCH));
    }

    @TestConfiguration
    static class OneJob {

        static final TaskDescriptor<Void> TASK = TaskDescriptor.of("test");

        @Bean
        OneTimeTask<Void> job() {
            return Tasks.oneTime(TASK).execute((instance, context) -> DONE.add(instance.getId()));
        }
    }
}
