package clinic.signin;

import clinic.form.FormPage;
import clinic.session.KeptForms;
import clinic.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    static final String SIGNED_OUT = "/desk/sign-in/signed-out";
    static final String REFUSED = "/desk/sign-in/refused";
    static final String UNKNOWN = "/desk/sign-in/unknown";
    static final String WAIT = "/desk/sign-in/wait";
    static final String DENIED = "/desk/denied";

    /** Leads on to the first area that is open to a person. */
    static final String FIRST_PAGE = "/desk/account/first-page";

    private final DeskAreas areas;

    SignInController(DeskAreas areas) {
        this.areas = areas;
    }

    @GetMapping(ADDRESS)
    String signIn(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Model model) {
        model.addAttribute("goodbye", said.equals("goodbye"));
        return show(null, "", request, model);
    }

    /** Somebody has sent a form of the desk and was signed out by then. */
    @RequestMapping(SIGNED_OUT)
    String signedOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("signedOut", true);
        return show(null, "", request, model);
    }

    @RequestMapping(REFUSED)
    String refused(
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("signin.refused", name, request, model);
    }

    /** A passkey that nobody here has. */
    @RequestMapping(UNKNOWN)
    String unknown(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("signin.passkey.refused", "", request, model);
    }

    @RequestMapping(WAIT)
    String tooMany(
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(SignInBrake.REFILL.toSeconds() / SignInBrake.TRIES_FOR_A_NAME));
        show(null, name, request, model);
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

    /** @param refused key of the sentence that says why this page comes again */
    private static String show(@Nullable String refused, String name, HttpServletRequest request, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("name", name);
        model.addAttribute("to", WayBack.of(request).orElse(""));
        model.addAttribute("kept", WayBack.carried(KeptForms.FIELD, request).orElse(""));
        return "signin/sign-in";
    }
}
