package clinic.site;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers every address that no other controller knows: one file of the content folder, one page. */
@Controller
class PageController {

    private final Content content;
    private final Clock clock;

    PageController(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/{first:(?!assets$).+}/**")
    String page(HttpServletRequest request, Model model) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        String address = request.getRequestURI();
        Page page = tree.livePage(address, now).orElseThrow(() -> tree.absent(address, now));
        model.addAttribute("children", page.isSection() ? tree.pagesIn(page.address(), now) : List.of());
        return "site/page";
    }
}
