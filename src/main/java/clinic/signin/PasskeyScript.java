package clinic.signin;

import jakarta.servlet.http.HttpServletResponse;

/** Lets a page run our one script, as no browser asks for a passkey without; all other pages run none. */
public final class PasskeyScript {

    private static final String POLICY = "Content-Security-Policy";

    private PasskeyScript() {}

    /** Adds to the headers of a page that nothing is allowed otherwise. */
    public static void allowOn(HttpServletResponse response) {
        response.setHeader(POLICY, response.getHeader(POLICY) + "; script-src 'self'; connect-src 'self'");
    }
}
