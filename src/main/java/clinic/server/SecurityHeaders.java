package clinic.server;

import clinic.address.SiteAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to run nothing but our own files, load nothing from elsewhere and keep no copy without asking us. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
                    + " font-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            // Not no-referrer: browsers would then send "Origin: null" with our own forms
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** For a year, in seconds; names below ours are ours too. */
    private static final Map<String, String> BEHIND_TLS =
            Map.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private static final String NO_COPY = "no-store";

    /** Remembered for the error page of a personal page, which has an address of its own. */
    private static final String PERSONAL = SecurityHeaders.class.getName() + ".PERSONAL";

    private final Map<String, String> headers = new HashMap<>(ALWAYS);

    SecurityHeaders(SiteAddress site) {
        if (site.isSecure()) {
            headers.putAll(BEHIND_TLS);
        }
    }

    /** What every answer has, whoever gives it. */
    Map<String, String> all() {
        return headers;
    }

    /** Some requests are refused before any filter sees them and come here only for their error page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, isPersonal(request) ? NO_COPY : "no-cache");
        try {
            chain.doFilter(request, response);
        } finally {
            if (NO_COPY.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))) {
                request.setAttribute(PERSONAL, true);
            }
        }
    }

    private static boolean isPersonal(HttpServletRequest request) {
        // The server has decoded this path, so no way of writing the address gets around it
        String path = request.getServletPath();
        return request.getMethod().equals("POST")
                || request.getAttribute(PERSONAL) != null
                || path.contains("/received/")
                || path.equals("/desk")
                || path.startsWith("/desk/");
    }
}
