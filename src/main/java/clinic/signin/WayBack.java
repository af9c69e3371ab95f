package clinic.signin;

import clinic.session.KeptForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Sends strangers to the sign-in page and remembers in its address which page of the desk they wanted. So nobody gets a
 * session by knocking, and the way back is a path of ours and nothing else. A form that a stranger sends is kept for them.
 */
@Component
class WayBack implements AuthenticationEntryPoint {

    static final String PARAMETER = "to";

    /** With what was chosen on it, such as a filter; nothing personal ever stands in an address. */
    private static final Pattern PAGE_OF_THE_DESK =
            Pattern.compile("/desk(/[A-Za-z0-9][A-Za-z0-9._-]*)*(\\?[A-Za-z0-9._~%&=+/:-]{0,500})?");

    private final KeptForms forms;

    WayBack(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws ServletException, IOException {
        if (isForm(request)) {
            request.setAttribute(PARAMETER, Objects.requireNonNullElse(cameFrom(request), request.getRequestURI()));
            request.setAttribute(KeptForms.FIELD, forms.seal(request).orElse(""));
            request.getRequestDispatcher(SignInController.SIGNED_OUT).forward(request, response);
        } else {
            // Who sends anything else wants back to the page where it was
            String wanted = HttpMethod.POST.matches(request.getMethod()) ? cameFrom(request) : wanted(request);
            seeOther(response, with(SignInController.ADDRESS, wanted));
        }
    }

    /** Leads somebody to what they have to do first; a form that they send waits for them in their session. */
    void first(String address, HttpServletRequest request, HttpServletResponse response) {
        if (isForm(request)) {
            forms.seal(request).ifPresent(form -> forms.keep(form, request.getSession()));
        }
        seeOther(response, address);
    }

    /** Whether the page that shows a form is the one to which it is sent, so that it can be shown there again. */
    private static boolean isForm(HttpServletRequest request) {
        String address = request.getRequestURI();
        String from = cameFrom(request);
        return HttpMethod.POST.matches(request.getMethod())
                && Area.keepsForms(address)
                && isPageOfTheDesk(address)
                && (from == null || from.replaceFirst("\\?.*", "").equals(address));
    }

    /** The page of the desk to return to, if the request names one. */
    static Optional<String> of(HttpServletRequest request) {
        return carried(PARAMETER, request).filter(WayBack::isPageOfTheDesk);
    }

    /** What the sign-in carries: first what was set on the way here, then what its form sends. */
    static Optional<String> carried(String name, HttpServletRequest request) {
        Object set = request.getAttribute(name);
        return Optional.ofNullable(set == null ? request.getParameter(name) : (String) set);
    }

    /** An address that remembers the page to return to. */
    static String with(String address, @Nullable String wanted) {
        return wanted != null && isPageOfTheDesk(wanted)
                ? address + "?" + PARAMETER + "=" + UriUtils.encodeQueryParam(wanted, StandardCharsets.UTF_8)
                : address;
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

    /** The page that is being opened, with what was chosen on it. */
    static String wanted(HttpServletRequest request) {
        return withQuery(request.getRequestURI(), request.getQueryString());
    }

    /** The page on which the form stands that is being sent, without the host. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI from = referer == null ? null : URI.create(referer);
            return from == null || from.getRawPath() == null ? null : withQuery(from.getRawPath(), from.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
