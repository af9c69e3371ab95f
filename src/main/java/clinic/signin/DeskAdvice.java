package clinic.signin;

import clinic.session.SignedIn;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of the desk which areas its menu has; the menu is empty before sign-in. */
@ControllerAdvice
@ConditionalOnWebApplication
class DeskAdvice {

    private final DeskAreas areas;

    DeskAdvice(DeskAreas areas) {
        this.areas = areas;
    }

    @ModelAttribute
    void addAreas(Model model) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        SignedIn person = SignedIn.in(authentication);
        if (person != null) {
            model.addAttribute("signedInAs", person.getUsername());
        }
        List<Area> open = person == null || SignedIn.owesSecondFactor(authentication) ? List.of() : areas.of(person);
        model.addAttribute("areas", open);
        model.addAttribute("waiting", areas.waitingIn(open));
    }
}
