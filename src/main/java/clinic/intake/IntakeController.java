package clinic.intake;

import static clinic.form.FormPage.seeOther;

import clinic.consultation.Answers;
import clinic.consultation.ConsultationRequest;
import clinic.content.Content;
import clinic.desk.InboxRow;
import clinic.form.FormPage;
import clinic.intake.IntakeForm.Then;
import clinic.submission.Inbox;
import clinic.submission.NotStoredException;
import clinic.submission.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which staff take a call. */
@Controller
@RequestMapping("/desk/intake")
class IntakeController {

    private static final String FORM = "intake/form";

    private final IntakeDesk desk;
    private final Inbox submissions;
    private final FormPage page;
    private final Content content;

    IntakeController(IntakeDesk desk, Inbox submissions, FormPage page, Content content) {
        this.desk = desk;
        this.submissions = submissions;
        this.page = page;
        this.content = content;
    }

    /** @param saved reference of what the same person entered just before */
    @GetMapping
    String form(@RequestParam(defaultValue = "") String saved, Model model) {
        page.showEmpty(IntakeForm.fresh(), model);
        model.addAttribute("answers", Answers.none());
        if (!saved.isEmpty()) { // a fresh form needs no database
            entered(saved).ifPresent(request -> model.addAttribute("saved", request.reference()));
        }
        return FORM;
    }

    /** Warning signs stop everything else; then comes what is wrong, then what is open already by the same number. */
    @PostMapping
    Object save(
            @Valid @ModelAttribute("form") IntakeForm form,
            BindingResult ofForm,
            @Valid @ModelAttribute("answers") Answers answers,
            BindingResult ofAnswers,
            Principal person,
            Model model,
            HttpServletResponse response) {
        if (form.mustStop()) {
            model.addAttribute("stop", true);
            return notYet(form, model, response);
        }
        form.check(ofForm, answers, ofAnswers);
        if (ofForm.hasErrors() || ofAnswers.hasErrors()) {
            page.showRefused(List.of(ofForm, ofAnswers), IntakeForm.ORDER, model, response);
            return FORM;
        }
        try {
            List<InboxRow> same = desk.toBeSeenFirst(form, answers, person.getName());
            if (same.isEmpty()) {
                return next(form, desk.enter(form, answers, person.getName()));
            }
            model.addAttribute("same", same);
            model.addAttribute("zone", content.tree().clinic().timeZone());
            return notYet(form.knowing(same.stream().map(InboxRow::reference).toList()), model, response);
        } catch (NotStoredException | DataAccessException | TransactionException e) {
            page.showNotStored(form, model, response);
            return FORM;
        }
    }

    private String notYet(IntakeForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.showEmpty(form, model);
        return FORM;
    }

    private static Object next(IntakeForm form, Submission saved) {
        return seeOther(
                form.whatNext() == Then.NEXT
                        ? "/desk/intake?saved=" + saved.reference()
                        : "/desk/intake/saved/" + saved.reference());
    }

    @GetMapping("/saved/{reference}")
    String saved(@PathVariable String reference, Model model) {
        model.addAttribute(
                "request", entered(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "intake/saved";
    }

    private Optional<ConsultationRequest> entered(String reference) {
        return submissions
                .findByReference(reference)
                .filter(ConsultationRequest.class::isInstance)
                .map(ConsultationRequest.class::cast)
                .filter(request -> request.intake() != null);
    }
}
