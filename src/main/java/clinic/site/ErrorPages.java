package clinic.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in plain words what went wrong and what to do next; never why in the program's terms. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_A_PAGE_OF_THEIR_OWN = Set.of(403, 404, 410);
    private static final int LONGEST_INCIDENT = 8;

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object attribute = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without an error somebody asked for this address itself, and there is no such page
        int status = attribute instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
        response.setStatus(status);
        if (WITH_A_PAGE_OF_THEIR_OWN.contains(status)) {
            return "error/" + status;
        }
        if (status < 500) {
            return "error/4xx";
        }
        model.addAttribute("incident", incident());
        return "error/5xx";
    }

    /** What staff can look for in the log: the beginning of the id that each of its lines has. */
    private static @Nullable String incident() {
        String id = MDC.get("request");
        return id == null ? null : id.substring(0, Math.min(LONGEST_INCIDENT, id.length()));
    }
}
