package clinic.account;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.signin.SignInBrake;
import clinic.staff.RefusedException;
import clinic.staff.StaffRegister;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Asks who is at the desk before anything changes that opens it, as a desk may be left unlocked. Guessing is braked. */
@Component
class PresentPassword {

    private final StaffRegister register;
    private final SignInBrake brake;
    private final AuditTrail audit;

    PresentPassword(StaffRegister register, SignInBrake brake, AuditTrail audit) {
        this.register = register;
        this.brake = brake;
        this.audit = audit;
    }

    /** Refuses a form at its field {@code present}, unless something else is wrong with it already. */
    void check(String name, @Nullable String present, BindingResult form) {
        if (form.hasErrors()) {
            return;
        }
        if (!brake.allowsProof(name)) {
            audit.record("account.wait", name, Outcome.REFUSED);
            form.rejectValue("present", "account.wait");
            return;
        }
        try {
            register.checkPassword(name, Objects.requireNonNullElse(present, ""));
            brake.forgiveProof(name);
        } catch (RefusedException e) {
            audit.record("account.present", name, Outcome.REFUSED);
            form.rejectValue("present", Objects.requireNonNull(e.getMessage()));
        }
    }
}
