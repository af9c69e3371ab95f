package clinic.backup;

import clinic.content.Content;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, on one node. */
@Configuration(proxyBeanMethods = false)
class BackupJob {

    @Bean
    RecurringTask<Void> backupTask(Backups backups, BackupSettings settings, Content content) {
        return Tasks.recurring("backup", Schedules.daily(content.tree().clinic().timeZone(), settings.at()))
                .execute((instance, context) -> backups.run());
    }
}
