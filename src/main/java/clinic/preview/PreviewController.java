package clinic.preview;

import clinic.content.Content;
import clinic.content.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens a page for those who have a link to it. Why a link opens nothing is nobody's business. */
@Controller
class PreviewController {

    static final String ADDRESS = "/preview/";

    /** Nothing else is worth asking the database for. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Previews previews;
    private final PreviewPages pages;
    private final Content content;

    PreviewController(Previews previews, PreviewPages pages, Content content) {
        this.previews = previews;
        this.pages = pages;
        this.content = content;
    }

    @GetMapping(ADDRESS + "{token}")
    Object preview(@PathVariable String token, HttpServletResponse response) {
        Optional<PreviewLink> link = TOKEN.matcher(token).matches() ? previews.open(token) : Optional.empty();
        Optional<Page> page = link.flatMap(open -> content.tree().pageOf(open.file()));
        if (page.isPresent()) {
            return pages.byLink(page.get(), link.get().expiresAt(), response);
        }
        PreviewPages.keepToOurselves(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "preview/over";
    }
}
