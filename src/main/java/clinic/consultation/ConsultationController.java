package clinic.consultation;

import static clinic.form.FormPage.seeOther;

import clinic.form.FormPage;
import clinic.spam.Door;
import clinic.spam.Sent;
import clinic.spam.TooManyException;
import clinic.submission.Fingerprint;
import clinic.submission.NotStoredException;
import clinic.submission.SearchTerms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/consultation")
class ConsultationController {

    private static final String FORM = "consultation/form";

    private final Door door;
    private final ConsultationRequests requests;
    private final Fingerprint fingerprint;
    private final SearchTerms terms;
    private final FormPage page;
    private final MessageSource messages;
    private final Clock clock;

    ConsultationController(
            Door door,
            ConsultationRequests requests,
            Fingerprint fingerprint,
            SearchTerms terms,
            FormPage page,
            MessageSource messages,
            Clock clock) {
        this.door = door;
        this.requests = requests;
        this.fingerprint = fingerprint;
        this.terms = terms;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        page.showEmpty(ConsultationForm.empty(), model);
        model.addAttribute("answers", Answers.none());
        return FORM;
    }

    /** A warning sign stops everything else: nothing is stored, and what to do now is shown instead. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object submit(
            @Valid @ModelAttribute("form") ConsultationForm form,
            BindingResult ofForm,
            @Valid @ModelAttribute("answers") Answers answers,
            BindingResult ofAnswers,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.hasWarningSigns()) {
            return seeOther("/consultation/emergency");
        }
        form.check(ofForm, messages.getMessage("consultation.consent.wording", null, Locale.ROOT));
        answers.check(ofAnswers, null);
        if (ofForm.hasErrors() || ofAnswers.hasErrors()) {
            page.showRefused(List.of(ofForm, ofAnswers), ConsultationForm.ORDER, model, response);
            return FORM;
        }
        Sent sent = new Sent(request.getRemoteAddr(), form.website(), answers.note(), answers.all());
        try {
            return seeOther("/consultation/received/"
                    + door.receive(sent, () -> request(form, answers), requests).token());
        } catch (NotStoredException e) {
            page.showNotStored(form, model, response);
            return FORM;
        } catch (TooManyException e) {
            page.showTooMany(form, model, response);
            return FORM;
        }
    }

    private ConsultationRequest request(ConsultationForm form, Answers answers) {
        return answers.toRequest(
                Consent.to(Objects.requireNonNull(form.consent())),
                null,
                form.source(),
                null,
                fingerprint.of(answers.all()),
                terms,
                clock.instant());
    }

    @GetMapping("/emergency")
    String emergency() {
        return "consultation/emergency";
    }

    @GetMapping("/received/{token}")
    String received(@PathVariable String token, Model model) {
        ConsultationRequest request =
                requests.findByToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("reference", request.reference());
        return "consultation/received";
    }
}
