package clinic.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to run nothing, load nothing from elsewhere and keep no copy without asking us. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                            + "object-src 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            // Not no-referrer: browsers would then send "Origin: null" with our own forms
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** Some requests are refused before any filter sees them and come here only for their error page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, isPersonal(request, response) ? "no-store" : "no-cache");
        chain.doFilter(request, response);
    }

    private static boolean isPersonal(HttpServletRequest request, HttpServletResponse response) {
        // The server has decoded this path, so no way of writing the address gets around it
        String path = request.getServletPath();
        return request.getMethod().equals("POST")
                // The error page of a personal page has an address of its own
                || "no-store".equals(response.getHeader(HttpHeaders.CACHE_CONTROL))
                || path.contains("/received/")
                || path.equals("/desk")
                || path.startsWith("/desk/");
    }
}
