package clinic.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in plain words what went wrong and what to do next; never why in the program's terms. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_A_PAGE_OF_THEIR_OWN = Set.of(403, 404, 410);

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response) {
        Object attribute = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without an error somebody asked for this address itself, and there is no such page
        int status = attribute instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
        response.setStatus(status);
        if (WITH_A_PAGE_OF_THEIR_OWN.contains(status)) {
            return "error/" + status;
        }
        return status < 500 ? "error/4xx" : "error/5xx";
    }
}
