package clinic.machines;

import clinic.address.SiteAddress;
import clinic.content.Clinic;
import clinic.content.Content;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whom to tell of a hole in the site, as {@code security.txt} (RFC 9116). */
@Controller
class SecurityContact {

    static final String ADDRESS = "/.well-known/security.txt";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Nobody can vouch for longer than the site is cared for: who keeps a copy looks again after this. */
    private static final Duration VALID = Duration.ofDays(30);

    private final Content content;
    private final SiteAddress site;
    private final Clock clock;

    SecurityContact(Content content, SiteAddress site, Clock clock) {
        this.content = content;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> show() {
        Clinic clinic = content.tree().clinic();
        Clinic.@Nullable Security security = clinic.security();
        if (security == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // The same bytes all day
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        String text = """
                Contact: mailto:%s
                Expires: %s
                Preferred-Languages: %s
                Canonical: %s
                """.formatted(
                        security.contact(),
                        expires,
                        Locale.forLanguageTag(clinic.language()).getLanguage(),
                        site.absolute(ADDRESS));
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }
}
