package clinic.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everyone gets the same page, so nobody's languages are asked for. Tomcat, when asked, fails on a browser that has more
 * than ten.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OneLanguage extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest inOneLanguage = new HttpServletRequestWrapper(request) {
            @Override
            public Locale getLocale() {
                return Locale.US;
            }

            @Override
            public Enumeration<Locale> getLocales() {
                return Collections.enumeration(List.of(getLocale()));
            }
        };
        chain.doFilter(inOneLanguage, response);
    }
}
