package clinic.picture;

import clinic.address.SiteAddress;
import clinic.content.Content;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands every template the pictures of the pages that it shows. */
@ControllerAdvice
class PictureAdvice {

    private final Content content;
    private final SiteAddress site;
    private final Lettering lettering;

    PictureAdvice(Content content, SiteAddress site, Lettering lettering) {
        this.content = content;
        this.site = site;
        this.lettering = lettering;
    }

    @ModelAttribute("pictures")
    Pictures pictures() {
        return new Pictures(content.tree(), site, lettering);
    }
}
