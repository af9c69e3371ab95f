package clinic.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs every {@link Task} bean. What is scheduled inside a transaction is scheduled if that commits, and not otherwise; it
 * may run twice if a node dies in the middle, so each task must bear that.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int THREADS = 2;

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization // it looks at once what database it has
    Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> tasks, JobSettings settings) {
        List<Task<?>> once =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), once)
                .startTasks(tasks.stream()
                        .filter(RecurringTask.class::isInstance)
                        .map(task -> (RecurringTask<?>) task)
                        .toList())
                .threads(THREADS)
                .pollingInterval(settings.poll())
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** Commands of the command line only add to the list; the site works it off. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Work {

        private final Scheduler scheduler;

        Work(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }
}
