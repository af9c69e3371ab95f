package clinic.desk;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.form.FormPage;
import clinic.submission.Inbox;
import clinic.submission.StepRefusedException;
import clinic.submission.Submission;
import clinic.submission.TimelineEntry;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Everything about one request or message, and the next step with it. Opening one is a look that the audit trail keeps. */
@Controller
class SubmissionController {

    private static final String PAGE = "desk/submission";

    private final Inbox submissions;
    private final FrontDesk desk;
    private final SubmissionPage page;
    private final FormPage formPage;
    private final AuditTrail audit;

    SubmissionController(Inbox submissions, FrontDesk desk, SubmissionPage page, FormPage formPage, AuditTrail audit) {
        this.submissions = submissions;
        this.desk = desk;
        this.page = page;
        this.formPage = formPage;
        this.audit = audit;
    }

    @GetMapping("/desk/{kind:requests|messages}/{reference}")
    String open(@PathVariable String kind, @PathVariable String reference, Principal person, Model model) {
        Submission submission = find(kind, reference);
        audit.record("submission.open", submission.reference(), Outcome.DONE);
        formPage.showEmpty(StepForm.empty(submission), model);
        page.show(submission, person.getName(), model);
        return PAGE;
    }

    @PostMapping("/desk/{kind:requests|messages}/{reference}")
    Object step(
            @PathVariable String kind,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult result,
            Principal person,
            Model model,
            HttpServletResponse response) {
        Submission submission = find(kind, reference);
        if (result.hasErrors()) {
            formPage.showRefused(form, result, model, response);
            page.show(submission, person.getName(), model);
            return PAGE;
        }
        try {
            desk.step(submission.reference(), form, person.getName());
            return seeOther(Kind.of(submission).address(submission.reference()));
        } catch (OptimisticLockingFailureException e) {
            return conflict(find(kind, reference), form, person, model, response);
        } catch (StepRefusedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            formPage.showEmpty(form, model);
            model.addAttribute("refused", e.getMessage());
            page.show(submission, person.getName(), model);
            return PAGE;
        }
    }

    /** Somebody was quicker: shows what they did, and keeps what was typed. */
    private String conflict(
            Submission submission, StepForm form, Principal person, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        List<TimelineEntry> timeline = submission.timeline();
        int seen = Math.min(Math.max(0, Objects.requireNonNullElse(form.seen(), 0)), timeline.size());
        model.addAttribute("meanwhile", timeline.subList(seen, timeline.size()));
        formPage.showEmpty(form.on(submission), model);
        page.show(submission, person.getName(), model);
        return PAGE;
    }

    private Submission find(String kind, String reference) {
        return submissions
                .findWithTimelineByReference(reference.toUpperCase(Locale.ROOT))
                .filter(submission -> Kind.of(submission).address("").equals("/desk/" + kind + "/"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
