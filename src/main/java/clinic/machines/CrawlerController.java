package clinic.machines;

import clinic.address.SiteAddress;
import clinic.content.Content;
import clinic.content.ContentTree;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What search engines ask for before they read the pages. */
@Controller
class CrawlerController {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Sitemap sitemap;
    private final SiteAddress site;
    private final Content content;
    private final Clock clock;

    CrawlerController(SiteAddress site, Content content, Clock clock) {
        this.sitemap = new Sitemap(site::absolute, Sitemap.MOST);
        this.site = site;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping({Sitemap.ADDRESS, "/sitemap-{number:[1-9]\\d{0,5}}.xml"})
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        String address = request.getRequestURI();
        return Optional.ofNullable(sitemap.documents(tree, now).get(address))
                .map(document -> ResponseEntity.ok().contentType(XML).body(document))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * With the slash or at the end, so that a page called {@code /desk-exercises} is not shut out as well. Previews are not
     * named: who may not fetch one never sees that it must not be listed.
     */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(TEXT).body("""
                User-agent: *
                Disallow: /desk/
                Disallow: /desk$
                Disallow: /search?

                Sitemap: %s
                """.formatted(site.absolute("/sitemap.xml")));
    }
}
