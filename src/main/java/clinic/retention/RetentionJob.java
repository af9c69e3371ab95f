package clinic.retention;

import clinic.content.Content;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, on one node. */
@Configuration(proxyBeanMethods = false)
class RetentionJob {

    static final String NAME = "retention";

    @Bean
    RecurringTask<Void> retentionTask(Retention retention, RetentionSettings settings, Content content) {
        return Tasks.recurring(NAME, Schedules.daily(content.tree().clinic().timeZone(), settings.at()))
                .execute((instance, context) -> retention.run());
    }
}
