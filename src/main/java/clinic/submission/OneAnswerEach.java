package clinic.submission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a post that answers a question twice: none of our forms does, and joining or choosing would be a guess. */
@Configuration(proxyBeanMethods = false)
class OneAnswerEach implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (HttpMethod.POST.matches(request.getMethod())
                        && request.getParameterMap().values().stream().anyMatch(answers -> answers.length > 1)) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                return true;
            }
        });
    }
}
