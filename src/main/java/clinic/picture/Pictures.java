package clinic.picture;

import clinic.address.SiteAddress;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.illustration.Print;
import clinic.illustration.Sources;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of pages, for the templates. */
public final class Pictures {

    private final ContentTree tree;
    private final SiteAddress site;
    private final Lettering lettering;

    Pictures(ContentTree tree, SiteAddress site, Lettering lettering) {
        this.tree = tree;
        this.site = site;
        this.lettering = lettering;
    }

    /**
     * A picture at the head of a page.
     *
     * @param alt what it says to those who cannot see it
     */
    public record Head(Sources sources, String alt) {}

    /** The picture at the head of a page and on its card; nothing if it has none. */
    public @Nullable Head of(Page page) {
        return tree.pictureOf(page)
                .map(picture -> new Head(
                        Sources.of(picture),
                        Objects.requireNonNullElse(page.frontMatter().imageAlt(), "")))
                .orElse(null);
    }

    /** The clinic's own logo; nothing if it has none. */
    public @Nullable Sources logo() {
        return tree.logo().map(Sources::of).orElse(null);
    }

    /** The same for dark screens; nothing if it is the same. */
    public @Nullable Sources logoDark() {
        return tree.logoDark().map(Sources::of).orElse(null);
    }

    /** What a shared link to a page is shown with; nothing if our font lacks a letter of its title. */
    public @Nullable SharePicture share(Page page) {
        Optional<Picture> own = SharePicture.own(tree, page);
        if (own.isPresent()) {
            return new SharePicture(
                    absolute(SharePicture.name(own.get())),
                    Objects.requireNonNullElse(page.frontMatter().imageAlt(), page.title()));
        }
        ShareCard card = ShareCard.of(page, tree.clinic());
        return card.canBeDrawn(lettering) ? new SharePicture(absolute(card.name()), card.text()) : null;
    }

    private String absolute(String name) {
        return site.absolute(Print.ADDRESS + name);
    }
}
