package clinic.blog;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of those who write and review, with what each has written and reviewed. */
@Controller
class TeamController {

    private final Content content;
    private final Blog blog;
    private final Clock clock;

    TeamController(Content content, Blog blog, Clock clock) {
        this.content = content;
        this.blog = blog;
        this.clock = clock;
    }

    @GetMapping(Blog.TEAM + "{slug}")
    String person(@PathVariable String slug, Model model) {
        Instant now = clock.instant();
        ContentTree tree = content.tree();
        String address = Blog.TEAM + slug;
        Page page = tree.livePage(address, now).orElseThrow(() -> tree.absent(address, now));
        model.addAttribute("page", page);
        model.addAttribute("written", blog.works(matter -> slug.equals(matter.author())));
        model.addAttribute("reviewed", blog.works(matter -> slug.equals(matter.reviewedBy())));
        return "blog/person";
    }
}
