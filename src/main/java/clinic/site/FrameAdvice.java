package clinic.site;

import clinic.address.SiteAddress;
import clinic.assets.Assets;
import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.site.Frame.Beside;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Puts the {@link Frame} around every public page, and the content file of the address, if it has one, into the model as
 * {@code page}. So a module that answers an address need not know that its words come from the content folder.
 */
@ControllerAdvice
class FrameAdvice {

    private final Content content;
    private final StructuredData structuredData;
    private final Assets assets;
    private final SiteAddress site;
    private final Clock clock;

    FrameAdvice(Content content, StructuredData structuredData, Assets assets, SiteAddress site, Clock clock) {
        this.content = content;
        this.structuredData = structuredData;
        this.assets = assets;
        this.site = site;
        this.clock = clock;
    }

    @ModelAttribute
    void addFrame(HttpServletRequest request, Model model) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        String address = request.getRequestURI();
        boolean isError = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        Optional<Page> page = isError ? Optional.empty() : tree.livePage(address, now);
        Breadcrumbs breadcrumbs =
                page.map(found -> Breadcrumbs.to(found, tree, now)).orElse(Breadcrumbs.NONE);
        page.ifPresent(found -> model.addAttribute("page", found));
        model.addAttribute(
                "frame",
                new Frame(
                        tree.clinic(),
                        address,
                        site.absolute(address),
                        assets.addresses(tree.clinic()),
                        breadcrumbs,
                        page.map(found -> structuredData.of(found, breadcrumbs, tree, now))
                                .orElse(""),
                        tree.noticesAt(Notice.Place.TOP, now),
                        tree.noticesAt(Notice.Place.BELOW, now),
                        tree.redFlags(),
                        page.map(found -> Beside.of(found, tree, now)).orElse(null)));
    }
}
