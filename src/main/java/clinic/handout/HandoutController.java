package clinic.handout;

import clinic.address.SiteAddress;
import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.qr.QrCode;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of each live page as a QR code. Only paper shows it, so browsers fetch it only to print. */
@Controller
class HandoutController {

    static final String ADDRESS = "/assets/qr";

    private static final String DRAWN = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%1$d" height="%1$d">\
            <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""";

    private static final MediaType SVG = new MediaType("image", "svg+xml");

    private final Content content;
    private final Clock clock;
    private final SiteAddress site;

    HandoutController(Content content, Clock clock, SiteAddress site) {
        this.content = content;
        this.clock = clock;
        this.site = site;
    }

    @GetMapping(ADDRESS + "/{*shown}")
    ResponseEntity<String> code(@PathVariable String shown) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        String address = tree.livePage(shown, now)
                .orElseThrow(() -> tree.absent(shown, now))
                .address();
        QrCode code = QrCode.of(site.absolute(address));
        return ResponseEntity.ok().contentType(SVG).body(DRAWN.formatted(code.size(), code.path()));
    }
}
