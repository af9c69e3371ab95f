package clinic.retention;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators what will go, and lets it go now. */
@Controller
@RequestMapping(RetentionController.ADDRESS)
class RetentionController {

    static final String ADDRESS = "/desk/retention";

    private final Preview preview;
    private final Scheduler scheduler;
    private final RecurringTask<Void> task;
    private final AuditTrail audit;

    RetentionController(Preview preview, Scheduler scheduler, RecurringTask<Void> retentionTask, AuditTrail audit) {
        this.preview = preview;
        this.scheduler = scheduler;
        this.task = retentionTask;
        this.audit = audit;
    }

    @GetMapping
    String plan(Model model) {
        model.addAttribute("plan", preview.plan());
        audit.record("retention.open", null, Outcome.DONE);
        return "retention/plan";
    }

    /** Brings the next run forward, so that one node does it, also while another one is asked. */
    @PostMapping("/run")
    Object run(RedirectAttributes flash) {
        audit.record("retention.ask", null, Outcome.DONE);
        try {
            scheduler.reschedule(task.getDefaultTaskInstance(), Instant.EPOCH);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // What was asked for is happening at this moment
        }
        flash.addFlashAttribute("asked", true);
        return seeOther(ADDRESS);
    }
}
