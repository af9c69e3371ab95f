package clinic.desk;

import static clinic.form.FormPage.seeOther;

import clinic.consultation.BodyArea;
import clinic.content.Clinic;
import clinic.content.Content;
import clinic.content.Page;
import clinic.staff.StaffAccounts;
import clinic.submission.Status;
import java.security.Principal;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits: urgent first, then oldest. */
@Controller
class InboxController {

    private static final int LAST_PAGE = InboxQuery.MOST / InboxQuery.ROWS_PER_PAGE;

    private final InboxQuery query;
    private final FrontDesk desk;
    private final StaffAccounts staff;
    private final Content content;
    private final Clock clock;

    InboxController(InboxQuery query, FrontDesk desk, StaffAccounts staff, Content content, Clock clock) {
        this.query = query;
        this.desk = desk;
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

    /**
     * Closes many suspects at once.
     *
     * @param listed all that stood on the page
     * @param chosen those of them that somebody has ticked
     * @param all if all of the page are meant
     */
    @PostMapping("/desk/suspects")
    View closeSuspects(
            @RequestParam(defaultValue = "") List<String> listed,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "false") boolean all,
            Principal person,
            RedirectAttributes flash) {
        List<String> spam = (all ? listed : chosen)
                .stream().distinct().limit(InboxQuery.ROWS_PER_PAGE).toList();
        int closed = desk.closeAsSpam(spam, person.getName());
        flash.addFlashAttribute("closed", closed);
        flash.addFlashAttribute("skipped", spam.size() - closed);
        return seeOther("/desk?suspected=true");
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
