package clinic.preview;

import static clinic.form.FormPage.seeOther;

import clinic.content.Content;
import clinic.content.Page;
import clinic.content.PageState;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Shows a page as its own controller does, with a banner that says what it is, and so that nothing of it is kept. To a page
 * that is live already it leads.
 */
@Component
public class PreviewPages {

    private final Content content;
    private final Clock clock;

    PreviewPages(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /** What a handler answers with who shows a page to staff, and beside it what they should look at. */
    public Object atTheDesk(Page page, List<Note> beside, HttpServletResponse response) {
        return show(page, null, beside, response);
    }

    Object byLink(Page page, Instant until, HttpServletResponse response) {
        return show(page, until, List.of(), response);
    }

    private Object show(Page page, @Nullable Instant until, List<Note> beside, HttpServletResponse response) {
        keepToOurselves(response);
        if (page.stateAt(clock.instant()) == PageState.LIVE) {
            return seeOther(page.address());
        }
        new Preview(content.tree().previewing(page), page, until, beside).begin();
        return "forward:" + page.address();
    }

    /** Whoever has the address can open it: it must not be found, kept or passed on. */
    static void keepToOurselves(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
