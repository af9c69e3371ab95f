package clinic.signin;

import clinic.form.FormPage;
import clinic.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The pages around the door. The check itself is Spring Security's; it comes back here by a forward to addresses that are
 * closed to everyone from outside.
 */
@Controller
class SignInController {

    static final String ADDRESS = "/desk/sign-in";
    static final String REFUSED = "/desk/sign-in/refused";
    static final String WAIT = "/desk/sign-in/wait";
    static final String DENIED = "/desk/denied";

    /** Leads on to the first area that is open to a person. */
    static final String FIRST_PAGE = "/desk/account/first-page";

    private static final String PAGE = "signin/sign-in";

    private final DeskAreas areas;

    SignInController(DeskAreas areas) {
        this.areas = areas;
    }

    @GetMapping(ADDRESS)
    String signIn(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Model model) {
        model.addAttribute("goodbye", said.equals("goodbye"));
        show(false, request, model);
        return PAGE;
    }

    @RequestMapping(REFUSED)
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(true, request, model);
        return PAGE;
    }

    @RequestMapping(WAIT)
    String tooMany(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(SignInBrake.REFILL.toSeconds() / SignInBrake.TRIES_FOR_A_NAME));
        return "signin/wait";
    }

    @RequestMapping(DENIED)
    String denied(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "signin/denied";
    }

    @GetMapping(FIRST_PAGE)
    View firstPage(Authentication authentication) {
        SignedIn person = Objects.requireNonNull(SignedIn.in(authentication));
        return FormPage.seeOther(areas.of(person).get(0).address());
    }

    private static void show(boolean refused, HttpServletRequest request, Model model) {
        model.addAttribute("refused", refused);
        String name = request.getParameter(SignInOutcome.NAME);
        model.addAttribute("name", name == null ? "" : name);
        model.addAttribute("to", WayBack.of(request).orElse(""));
    }
}
