package clinic.desk;

import clinic.consultation.BodyArea;
import clinic.content.Clinic;
import clinic.content.Content;
import clinic.content.Page;
import clinic.staff.StaffAccounts;
import clinic.submission.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private static final int LAST_PAGE = InboxQuery.MOST / InboxQuery.ROWS_PER_PAGE;

    private final InboxQuery query;
    private final StaffAccounts staff;
    private final Content content;
    private final Clock clock;

    InboxController(InboxQuery query, StaffAccounts staff, Content content, Clock clock) {
        this.query = query;
        this.staff = staff;
        this.content = content;
        this.clock = clock;
    }

    /** A status and how many submissions are in it. */
    public record StatusCount(Status status, long number) {

        /** No further than we count. */
        public String shown() {
            return InboxController.shown(number);
        }
    }

    @GetMapping("/desk")
    String inbox(
            @ModelAttribute("filter") InboxFilter filter,
            BindingResult result,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (result.hasErrors() || page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Clinic clinic = content.tree().clinic();
        Instant now = clock.instant();
        PromisedReply promised = new PromisedReply(clinic);
        long total = query.count(filter, clinic.timeZone());
        model.addAttribute(
                "rows",
                query.rows(filter, page, clinic.timeZone()).stream()
                        .map(submission -> InboxRow.of(submission, promised, now))
                        .toList());
        model.addAttribute("total", total);
        model.addAttribute("found", shown(total));
        model.addAttribute("number", page);
        model.addAttribute(
                "last",
                Math.max(1, Math.min(LAST_PAGE, (total + InboxQuery.ROWS_PER_PAGE - 1) / InboxQuery.ROWS_PER_PAGE)));
        model.addAttribute(
                "counts",
                Arrays.stream(Status.values())
                        .map(status -> new StatusCount(status, query.count(InboxFilter.of(status), clinic.timeZone())))
                        .toList());
        model.addAttribute("suspected", shown(query.count(InboxFilter.ofSuspects(), clinic.timeZone())));
        model.addAttribute("zone", clinic.timeZone());
        addChoices(now, model);
        return "desk/inbox";
    }

    private void addChoices(Instant now, Model model) {
        model.addAttribute("owners", staff.namesForRequests());
        model.addAttribute("statuses", List.of(Status.values()));
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("bodyAreas", List.of(BodyArea.values()));
        model.addAttribute(
                "articles",
                content.tree().pagesIn("/blog/", now).stream()
                        .sorted(Comparator.comparing(Page::title))
                        .toList());
    }

    private static String shown(long number) {
        return number > InboxQuery.MOST ? "%,d+".formatted(InboxQuery.MOST) : "%,d".formatted(number);
    }
}
