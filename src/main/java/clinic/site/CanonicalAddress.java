package clinic.site;

import clinic.content.Content;
import clinic.content.PageState;
import clinic.moves.Moves;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Sends readers from the twins of an address to the address itself: wrong case, {@code index.html}, letters written as
 * {@code %61}, a slash too many or one too few, or where the page stood before it moved. A section ends in a slash, a page
 * does not. A twin of anything else is not found.
 */
@Component
class CanonicalAddress extends OncePerRequestFilter {

    private static final Set<PageState> KNOWN_TO_READERS =
            Set.of(PageState.LIVE, PageState.EXPIRED, PageState.WITHDRAWN);

    private final UrlPathHelper paths = new UrlPathHelper();
    private final Content content;
    private final Moves moves;
    private final Clock clock;

    CanonicalAddress(Content content, Moves moves, Clock clock) {
        this.content = content;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        Optional<String> canonical = canonical(paths.getPathWithinApplication(request));
        if (canonical.isPresent() && !canonical.get().equals(asked)) {
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, canonical.get() + (query == null ? "" : "?" + query));
        } else if (asked.contains("%") || asked.contains(";") || asked.contains("//")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The address of the page that is meant, if there is one. */
    private Optional<String> canonical(String path) {
        String address = path.replaceAll("/{2,}", "/")
                .replaceFirst("(?i)/index\\.html?$", "/")
                .toLowerCase(Locale.ROOT);
        String twin = address.endsWith("/") ? address.substring(0, address.length() - 1) : address + "/";
        return Optional.ofNullable(content.tree().moved().get(address))
                .filter(this::isKnown)
                .or(() -> Optional.of(address).filter(this::isKnown))
                .or(() -> Optional.of(twin).filter(this::isKnown))
                .or(() -> moves.from(address).filter(this::isKnown))
                .or(() -> moves.from(twin).filter(this::isKnown));
    }

    private boolean isKnown(String address) {
        return content.tree()
                .page(address)
                .filter(page -> KNOWN_TO_READERS.contains(page.stateAt(clock.instant())))
                .isPresent();
    }
}
