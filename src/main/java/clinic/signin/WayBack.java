package clinic.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends strangers to the sign-in page and remembers in its address which page of the desk they wanted. So nobody gets a
 * session by knocking, and the way back is a path of ours and nothing else.
 */
@Component
class WayBack implements AuthenticationEntryPoint {

    static final String PARAMETER = "to";

    private static final Pattern PAGE_OF_THE_DESK = Pattern.compile("/desk(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        // Who sends a form wants back to the page with the form
        String wanted = HttpMethod.POST.matches(request.getMethod())
                ? path(request.getHeader(HttpHeaders.REFERER))
                : request.getRequestURI();
        seeOther(response, with("/desk/sign-in", wanted));
    }

    /** The page of the desk to return to, if the request names one. */
    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).filter(WayBack::isPageOfTheDesk);
    }

    /** An address that remembers the page to return to. */
    static String with(String address, @Nullable String wanted) {
        return wanted != null && isPageOfTheDesk(wanted) ? address + "?" + PARAMETER + "=" + wanted : address;
    }

    /** A path only, as the host that a request names may be anybody's. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    private static boolean isPageOfTheDesk(String address) {
        return PAGE_OF_THE_DESK.matcher(address).matches()
                && !address.startsWith("/desk/sign-")
                && !address.contains("..");
    }

    private static @Nullable String path(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getRawPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
