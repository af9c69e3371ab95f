package clinic.preview;

import clinic.content.Content;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes each night, on one node, the links that have expired; those that were revoked are gone at once. */
@Configuration(proxyBeanMethods = false)
class ExpiredLinks {

    private static final LocalTime AT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> previewTask(Previews previews, Content content) {
        return Tasks.recurring(
                        "preview", Schedules.daily(content.tree().clinic().timeZone(), AT))
                .execute((instance, context) -> previews.forgetExpired());
    }
}
