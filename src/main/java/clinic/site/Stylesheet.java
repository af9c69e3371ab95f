package clinic.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The site's one stylesheet: the files of {@code css/}, joined in this order. Its name changes with its content, so a
 * browser may keep it for a year.
 */
@Controller
class Stylesheet {

    private static final List<String> FILES = List.of(
            "tokens",
            "base",
            "layout",
            "header",
            "search",
            "footer",
            "breadcrumbs",
            "notice",
            "article",
            "picture",
            "callout",
            "card",
            "form",
            "button",
            "panel",
            "desk",
            "bars",
            "intake",
            "notification",
            "export",
            "people",
            "retention",
            "workbench",
            "preview",
            "print");

    private final String address;
    private final String css;

    Stylesheet() throws IOException {
        StringBuilder joined = new StringBuilder();
        for (String file : FILES) {
            joined.append(new ClassPathResource("css/" + file + ".css").getContentAsString(StandardCharsets.UTF_8));
        }
        css = joined.toString();
        String hash =
                DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        address = "/assets/site." + hash + ".css";
    }

    String address() {
        return address;
    }

    @GetMapping("/assets/site.{hash}.css")
    ResponseEntity<String> css(HttpServletRequest request) {
        if (!request.getRequestURI().equals(address)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(css);
    }
}
