package clinic.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which stands in every line of the log that is about it, as {@code request}. Logs what no page
 * has caught without the messages of the exceptions, which may quote what somebody typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestId extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestId.class);

    private static final String KEY = "request";
    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private static final StackTracePrinter WITHOUT_MESSAGES = StandardStackTracePrinter.rootLast()
            .withFormatter(thrown -> thrown.getClass().getName());

    /** Keeps the id that one of our proxies has given. */
    static void take(Request request) {
        @Nullable String given = request.getHeaders().get(HEADER);
        if (given != null && ID.matcher(given).matches()) {
            request.setAttribute(ATTRIBUTE, given);
        }
    }

    /** The error page belongs to the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(KEY, of(request));
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | Error e) {
            if (!isOfTheVisitor(e)) {
                log.error("A request failed: {}", WITHOUT_MESSAGES.printStackTraceToString(e));
            }
            throw e;
        } finally {
            MDC.remove(KEY);
        }
    }

    /** A form that cannot be read is answered with 4xx, and is nobody's error here: anyone could fill the log with it. */
    private static boolean isOfTheVisitor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused) {
                return HttpStatus.isClientError(refused.getCode());
            }
        }
        return false;
    }

    private static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
