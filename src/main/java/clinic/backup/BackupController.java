package clinic.backup;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.content.Content;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators how the last backups went, and lets one be made now. Hands out none. */
@Controller
@RequestMapping(BackupController.ADDRESS)
class BackupController {

    static final String ADDRESS = "/desk/backups";

    private static final Limit SHOWN = Limit.of(30);

    private final BackupRuns runs;
    private final BackupFolder folder;
    private final BackupSettings settings;
    private final Content content;
    private final Scheduler scheduler;
    private final RecurringTask<Void> task;
    private final AuditTrail audit;

    BackupController(
            BackupRuns runs,
            BackupFolder folder,
            BackupSettings settings,
            Content content,
            Scheduler scheduler,
            RecurringTask<Void> backupTask,
            AuditTrail audit) {
        this.runs = runs;
        this.folder = folder;
        this.settings = settings;
        this.content = content;
        this.scheduler = scheduler;
        this.task = backupTask;
        this.audit = audit;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("runs", runs.findAllByOrderByIdDesc(SHOWN));
        model.addAttribute("folder", folder);
        model.addAttribute("settings", settings);
        model.addAttribute("zone", content.tree().clinic().timeZone());
        audit.record("backup.open", null, Outcome.DONE);
        return "backup/list";
    }

    /** Brings the next run forward, so that one node does it, also while another one is asked. */
    @PostMapping("/run")
    Object run(RedirectAttributes flash) {
        audit.record("backup.ask", null, Outcome.DONE);
        try {
            scheduler.reschedule(task.getDefaultTaskInstance(), Instant.EPOCH);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // What was asked for is happening at this moment
        }
        flash.addFlashAttribute("asked", true);
        return seeOther(ADDRESS);
    }
}
