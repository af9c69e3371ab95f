package clinic.signin;

import clinic.staff.Role;
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

    DeskAreas(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.handlers = requestMappingHandlerMapping;
    }

    List<Area> of(Role role) {
        return Arrays.stream(Area.values())
                .filter(area -> area.isOpenTo(role) && hasPage(area))
                .toList();
    }

    private boolean hasPage(Area area) {
        return handlers.getHandlerMethods().keySet().stream()
                .anyMatch(handler -> handler.getPatternValues().contains(area.address()));
    }
}
