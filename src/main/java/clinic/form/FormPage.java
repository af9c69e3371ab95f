package clinic.form;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The ways a form's page is shown: empty, refused, not stored; and the way on when all went well. */
@Component
public class FormPage implements MeterBinder {

    private final MessageSource messages;
    private final LongAdder refused = new LongAdder();

    FormPage(MessageSource messages) {
        this.messages = messages;
    }

    /** Puts a form into the model that nobody has sent yet. */
    public void showEmpty(Record form, Model model) {
        show(form, Refusals.NONE, model);
    }

    /** Puts the form as it was filled in into the model, with what is wrong at each field: 422. */
    public void showRefused(Record form, BindingResult result, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        refused.increment();
        show(form, Refusals.of(result, form.getClass(), messages), model);
    }

    /**
     * Says what is wrong at each field of a form in parts: 422. The parts are in the model already, as they were filled in.
     *
     * @param order names of the fields as they stand on the page
     */
    public void showRefused(List<BindingResult> parts, List<String> order, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        refused.increment();
        model.addAttribute("refusals", Refusals.of(parts, order, messages));
    }

    /** Puts the form as it was filled in into the model and says that we could not take it: 503. */
    public void showNotStored(Record form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("notStored", "form.not-stored");
        show(form, Refusals.NONE, model);
    }

    /** Puts the form as it was filled in into the model and says that too many came at once: 429. */
    public void showTooMany(Record form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        model.addAttribute("notStored", "form.too-many");
        show(form, Refusals.NONE, model);
    }

    /** Leads on by GET, so that a reload posts nothing again. */
    public static View seeOther(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("clinic.forms.refused", refused, LongAdder::sum)
                .description("Forms that came back to be corrected")
                .register(registry);
    }

    private static void show(Record form, Refusals refusals, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
    }
}
