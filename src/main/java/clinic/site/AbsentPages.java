package clinic.site;

import clinic.content.AbsentPageException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells readers whether a page was here once or never. */
@ControllerAdvice
class AbsentPages {

    @ExceptionHandler
    void tell(AbsentPageException absent, HttpServletResponse response) throws IOException {
        response.sendError(absent.isGone() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
    }
}
