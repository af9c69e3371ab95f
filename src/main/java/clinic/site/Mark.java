package clinic.site;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The clinic's mark. Spring's own handler of {@code static/} stands behind {@link PageController} and is never asked. */
@Controller
class Mark {

    private static final MediaType SVG = new MediaType("image", "svg+xml");

    @GetMapping("/assets/favicon.svg")
    ResponseEntity<Resource> mark() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(SVG)
                .body(new ClassPathResource("static/assets/favicon.svg"));
    }
}
