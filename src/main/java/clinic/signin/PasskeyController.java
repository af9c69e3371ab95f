package clinic.signin;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.form.AddressBlock;
import clinic.session.KeptForms;
import clinic.session.OwnSession;
import clinic.session.SignedIn;
import clinic.session.StaffDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Lets in by a passkey: instead of name, password and code, or after the password instead of the code. The device has asked
 * for a finger, a face or a PIN, so a passkey is two proofs at once.
 */
@Controller
class PasskeyController {

    static final String ADDRESS = "/desk/sign-in/passkey";
    static final String QUESTION = "/desk/sign-in/passkey/question";

    private final RelyingParty relyingParty;
    private final StaffDetails staff;
    private final OwnSession session;
    private final KeptForms forms;
    private final SignInBrake brake;
    private final AuditTrail audit;

    PasskeyController(
            RelyingParty relyingParty,
            StaffDetails staff,
            OwnSession session,
            KeptForms forms,
            SignInBrake brake,
            AuditTrail audit) {
        this.forms = forms;
        this.relyingParty = relyingParty;
        this.staff = staff;
        this.session = session;
        this.brake = brake;
        this.audit = audit;
    }

    /** For the script, which gives the question to the browser. Braked, as the question waits in a session. */
    @PostMapping(QUESTION)
    ResponseEntity<String> ask(
            @Nullable Authentication person, HttpServletRequest request, HttpServletResponse response) {
        if (!brake.allows(AddressBlock.of(request.getRemoteAddr()))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(relyingParty.ask(person, request, response));
    }

    @PostMapping(ADDRESS)
    Object signIn(
            @RequestParam(defaultValue = "") String credential,
            @Nullable Authentication present,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> name = relyingParty.nameOf(credential, request, response);
        Optional<SignedIn> person = name.map(staff::loadUserByUsername).filter(SignedIn::isEnabled);
        if (person.isEmpty()) {
            audit.record("sign-in.passkey", name.orElse(null), Outcome.REFUSED);
            return "forward:"
                    + (SignedIn.owesSecondFactor(present) ? CodeController.REFUSED : SignInController.UNKNOWN);
        }
        brake.forgive(AddressBlock.of(request.getRemoteAddr()));
        session.begin(person.get(), request, response);
        forms.keep(request.getParameter(KeptForms.FIELD), request.getSession());
        audit.record("sign-in.passkey", person.get().getUsername(), Outcome.DONE);
        return seeOther(WayBack.of(request).orElse(SignInController.FIRST_PAGE));
    }

    /** Where somebody ends who reloads the page after a refusal. */
    @GetMapping(ADDRESS)
    View backToTheDoor() {
        return seeOther(SignInController.ADDRESS);
    }
}
