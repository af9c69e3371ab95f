package clinic.home;

import clinic.content.Content;
import clinic.content.ContentTree;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lays the home page out in bands: the parts of its text, and what the sections of the site have to show. */
@Controller
class HomeController {

    private static final int NEWEST = 3;
    private static final int MOST_PEOPLE = 6;

    private final Content content;
    private final Clock clock;

    HomeController(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        List<Part> parts =
                tree.livePage("/", now).map(page -> Part.of(page.body().html())).orElse(List.of());
        int opening = opening(parts);
        model.addAttribute("opening", parts.subList(0, opening));
        model.addAttribute("parts", parts.subList(opening, parts.size()));
        model.addAttribute("treatments", tree.pagesIn("/treatments/", now));
        model.addAttribute("people", first(tree.pagesIn("/team/", now), MOST_PEOPLE));
        model.addAttribute("articles", first(tree.pagesIn("/blog/", now), NEWEST));
        return "home/home";
    }

    /** How many parts come before the treatments: the words above the first heading, and the first part. */
    private static int opening(List<Part> parts) {
        boolean hasIntroduction = !parts.isEmpty() && parts.get(0).heading().isEmpty();
        return Math.min(hasIntroduction ? 2 : 1, parts.size());
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
