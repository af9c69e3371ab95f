package clinic.desk;

import clinic.consultation.BodyArea;
import clinic.content.Clinic;
import clinic.content.Content;
import clinic.staff.StaffAccounts;
import clinic.submission.Inbox;
import clinic.submission.Status;
import clinic.submission.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What waits: urgent first, then oldest. */
@Controller
class InboxController {

    private static final int ROWS_PER_PAGE = 25;
    private static final Sort URGENT_THEN_OLDEST =
            Sort.by(Sort.Order.desc("triage.urgent"), Sort.Order.asc("receivedAt"));

    private final Inbox submissions;
    private final StaffAccounts staff;
    private final Content content;
    private final Clock clock;

    InboxController(Inbox submissions, StaffAccounts staff, Content content, Clock clock) {
        this.submissions = submissions;
        this.staff = staff;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String inbox(
            @ModelAttribute("filter") InboxFilter filter,
            BindingResult result,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (result.hasErrors() || page < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Clinic clinic = content.tree().clinic();
        Instant now = clock.instant();
        PromisedReply promised = new PromisedReply(clinic);
        Page<Submission> found = submissions.findAll(
                filter.specification(clinic.timeZone()), PageRequest.of(page - 1, ROWS_PER_PAGE, URGENT_THEN_OLDEST));
        model.addAttribute(
                "rows",
                found.map(submission -> InboxRow.of(submission, promised, now)).getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("number", page);
        model.addAttribute("last", Math.max(1, found.getTotalPages()));
        model.addAttribute("counts", submissions.countByStatus());
        model.addAttribute("zone", clinic.timeZone());
        model.addAttribute("owners", staff.namesForRequests());
        model.addAttribute("statuses", List.of(Status.values()));
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("bodyAreas", List.of(BodyArea.values()));
        return "desk/inbox";
    }
}
