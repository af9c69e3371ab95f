package clinic.signin;

import clinic.session.SignedIn;
import clinic.staff.StaffAccounts;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which parts of the desk a person sees in the menu: those that are open to them and have a page. */
@Component
@ConditionalOnWebApplication
class DeskAreas {

    private final RequestMappingHandlerMapping handlers;
    private final StaffAccounts accounts;

    DeskAreas(RequestMappingHandlerMapping requestMappingHandlerMapping, StaffAccounts accounts) {
        this.handlers = requestMappingHandlerMapping;
        this.accounts = accounts;
    }

    List<Area> of(SignedIn person) {
        return Arrays.stream(Area.values())
                .filter(area -> area.isOpenTo(person.role()) && hasPage(area))
                .filter(area -> area != Area.EXPORT || accounts.mayExport(person.getUsername()))
                .toList();
    }

    private boolean hasPage(Area area) {
        return handlers.getHandlerMethods().keySet().stream()
                .anyMatch(handler -> handler.getPatternValues().contains(area.address()));
    }
}
