package clinic.picture;

import clinic.illustration.Print;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers the addresses of pictures, whole or in parts. Each is known beforehand, so no spelling of one leads to another
 * file.
 */
@Controller
class PictureController {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** When to ask again for a picture that is still being made. */
    private static final String PAUSE_IN_SECONDS = "5";

    /** A drawing that is opened by itself is a page: it may be colored, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Orders orders;
    private final Store store;

    PictureController(Orders orders, Store store) {
        this.orders = orders;
        this.store = store;
    }

    @GetMapping(Print.ADDRESS + "{name}")
    ResponseEntity<Resource> picture(@PathVariable String name, HttpServletResponse response) {
        Order order = orders.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] bytes = bytes(order, response);
        // Not with the entity's headers, which would stand beside those of the site
        response.setHeader("Content-Security-Policy", POLICY);
        // Feed readers and other sites show them too
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofDays(365))
                        .cachePublic()
                        .immutable()
                        .getHeaderValue());
        return ResponseEntity.ok().eTag(order.name()).contentType(order.type()).body(new ByteArrayResource(bytes));
    }

    private byte[] bytes(Order order, HttpServletResponse response) {
        try {
            return store.get(order, LONGEST_WAIT).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (TimeoutException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE_IN_SECONDS);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Still being made", e);
        }
    }
}
