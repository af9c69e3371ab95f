package clinic.preview;

import clinic.content.Content;
import clinic.content.ContentTree;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The content as it is, but for a request that shows a preview, which finds its page live. So a preview goes the way of the
 * real page, through the same controllers and templates, none of which knows of previews.
 */
@Component
@Primary
class PreviewedContent implements Content {

    private final Content content;

    PreviewedContent(@Qualifier("liveContent") Content content) {
        this.content = content;
    }

    @Override
    public ContentTree tree() {
        return Preview.present().map(Preview::tree).orElseGet(content::tree);
    }
}
