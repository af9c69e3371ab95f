package clinic.signin;

import clinic.session.KeptForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
 * session by knocking, and the way back is a path of ours and nothing else. A form that a stranger sends is kept for them.
 */
@Component
class WayBack implements AuthenticationEntryPoint {

    static final String PARAMETER = "to";

    private static final Pattern PAGE_OF_THE_DESK = Pattern.compile("/desk(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final KeptForms forms;

    WayBack(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws ServletException, IOException {
        if (isForm(request)) {
            request.setAttribute(PARAMETER, request.getRequestURI());
            request.setAttribute(KeptForms.FIELD, forms.seal(request).orElse(""));
            request.getRequestDispatcher(SignInController.SIGNED_OUT).forward(request, response);
        } else {
            // Who sends anything else wants back to the page where it was
            String wanted = HttpMethod.POST.matches(request.getMethod())
                    ? path(request.getHeader(HttpHeaders.REFERER))
                    : request.getRequestURI();
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
        String from = path(request.getHeader(HttpHeaders.REFERER));
        return HttpMethod.POST.matches(request.getMethod())
                && Area.keepsForms(address)
                && isPageOfTheDesk(address)
                && (from == null || from.equals(address));
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
