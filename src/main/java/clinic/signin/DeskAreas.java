package clinic.signin;

import clinic.session.SignedIn;
import clinic.staff.StaffAccounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which parts of the desk a person sees in the menu: those that are open to them and have a page. */
@Component
@ConditionalOnWebApplication
class DeskAreas {

    private final RequestMappingHandlerMapping handlers;
    private final StaffAccounts accounts;
    private final List<AreaCount> counts;

    DeskAreas(
            RequestMappingHandlerMapping requestMappingHandlerMapping, StaffAccounts accounts, List<AreaCount> counts) {
        this.handlers = requestMappingHandlerMapping;
        this.accounts = accounts;
        this.counts = counts;
    }

    List<Area> of(SignedIn person) {
        return Arrays.stream(Area.values())
                .filter(area -> area.isOpenTo(person.role()) && hasPage(area))
                .filter(area -> area != Area.EXPORT || accounts.mayExport(person.getUsername()))
                .toList();
    }

    /** What waits in those of these areas where something does. */
    Map<Area, Integer> waitingIn(List<Area> areas) {
        return counts.stream()
                .filter(count -> areas.contains(count.area()))
                .collect(Collectors.toMap(AreaCount::area, AreaCount::count));
    }

    private boolean hasPage(Area area) {
        return handlers.getHandlerMethods().keySet().stream()
                .anyMatch(handler -> handler.getPatternValues().contains(area.address()));
    }
}
