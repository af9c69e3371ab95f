package clinic.site;

import clinic.content.Content;
import clinic.content.ContentTree;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends readers from the twins of an address to the address itself: wrong case, {@code index.html}, a slash too many or
 * one too few, or where the page stood before it moved. A section ends in a slash, a page does not.
 */
@Component
class CanonicalAddress extends OncePerRequestFilter {

    private final Content content;

    CanonicalAddress(Content content) {
        this.content = content;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        String canonical = canonical(asked);
        if (canonical.equals(asked)) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, query == null ? canonical : canonical + "?" + query);
    }

    private String canonical(String asked) {
        String address = asked.replaceAll("/{2,}", "/").replaceFirst("/index\\.html?$", "/");
        if (!isCaseSensitive(address)) {
            address = address.toLowerCase(Locale.ROOT);
        }
        ContentTree tree = content.tree();
        String twin = address.endsWith("/") ? address.substring(0, address.length() - 1) : address + "/";
        if (!tree.pages().containsKey(address) && tree.pages().containsKey(twin)) {
            return twin;
        }
        return tree.moved().getOrDefault(address, address);
    }

    /** Confirmation addresses end in a random token. */
    private static boolean isCaseSensitive(String address) {
        return address.contains("/received/");
    }
}
