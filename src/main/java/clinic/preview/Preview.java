package clinic.preview;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What one request shows although readers do not see it.
 *
 * @param until when the link ends that it was opened by; absent at the desk
 * @param beside what is to be looked at; nothing for those who came by a link
 */
public record Preview(ContentTree tree, Page page, @Nullable Instant until, List<Note> beside) {

    private static final String ATTRIBUTE = Preview.class.getName();

    /** The preview that the present request shows, if it does. */
    static Optional<Preview> present() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .map(Preview.class::cast);
    }

    void begin() {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }
}
