package clinic.picture;

import clinic.address.SiteAddress;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.PageState;
import clinic.content.Picture;
import clinic.illustration.Print;
import clinic.schema.Images;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells search engines which picture stands at the head of a page, or else which one its links are shared with. */
@Component
class ArticleImages implements Images {

    private final SiteAddress site;
    private final Lettering lettering;

    ArticleImages(SiteAddress site, Lettering lettering) {
        this.site = site;
        this.lettering = lettering;
    }

    @Override
    public Optional<Image> of(Page page, ContentTree tree, Instant now) {
        Optional<Picture> head = tree.pictureOf(page);
        if (head.isPresent()) {
            return head.map(Print::largest)
                    .map(print -> new Image(site.absolute(print.address()), print.width(), print.height()));
        }
        // A preview is not shared
        return page.stateAt(now) == PageState.LIVE ? shared(page, tree) : Optional.empty();
    }

    private Optional<Image> shared(Page page, ContentTree tree) {
        return Optional.ofNullable(new Pictures(tree, site, lettering).share(page))
                .map(shared -> new Image(shared.address(), shared.width(), shared.height()));
    }
}
