package clinic.preview;

import clinic.content.Content;
import clinic.content.ContentTree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The content as one request sees it: the same from its beginning to its end, though files change meanwhile, so that what
 * stands around a page belongs to the page. A request that shows a preview finds its page live; so it goes the way of the
 * real page, through the same controllers and templates, none of which knows of previews.
 */
@Component
@Primary
class RequestedContent implements Content {

    private static final String ATTRIBUTE = RequestedContent.class.getName();

    private final Content content;

    RequestedContent(@Qualifier("liveContent") Content content) {
        this.content = content;
    }

    @Override
    public ContentTree tree() {
        return Preview.present()
                .map(Preview::tree)
                .or(() -> Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                        .map(this::kept))
                .orElseGet(content::tree);
    }

    private ContentTree kept(RequestAttributes request) {
        @Nullable Object kept = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (kept instanceof ContentTree tree) {
            return tree;
        }
        ContentTree tree = content.tree();
        request.setAttribute(ATTRIBUTE, tree, RequestAttributes.SCOPE_REQUEST);
        return tree;
    }
}
