package clinic.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes a post only in the shape in which our own pages send it, and refuses any other without quoting it: what strangers
 * send may be a patient's words.
 */
@ControllerAdvice
class AsOurPagesSendIt implements WebMvcConfigurer, HandlerInterceptor {

    /** Binds the fields of a form and nothing else: no nested paths, no indexes. */
    @InitBinder
    void bindOnlyFields(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** No form of ours answers a question twice; joining the answers or choosing one would be a guess. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())
                && parameters(request).values().stream().anyMatch(answers -> answers.length > 1)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (RuntimeException e) {
            // Jetty's own exceptions tell the status, and quote what was sent
            throw new ResponseStatusException(
                    e instanceof HttpException known
                            ? HttpStatusCode.valueOf(known.getCode())
                            : HttpStatus.BAD_REQUEST);
        }
    }
}
