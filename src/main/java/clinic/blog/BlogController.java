package clinic.blog;

import clinic.content.Page;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/blog")
class BlogController {

    private static final int ARTICLES_PER_PAGE = 6;

    private final Blog blog;

    BlogController(Blog blog) {
        this.blog = blog;
    }

    @GetMapping("/")
    String index(Model model) {
        return index(1, model);
    }

    @GetMapping("/page/{number:[2-9]|[1-9]\\d{1,5}}")
    String index(@PathVariable int number, Model model) {
        List<Page> pages = blog.pages();
        int last = lastPage(pages.size());
        if (number > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int from = (number - 1) * ARTICLES_PER_PAGE;
        int to = Math.min(from + ARTICLES_PER_PAGE, pages.size());
        blog.section().ifPresent(section -> model.addAttribute("page", section));
        model.addAttribute("articles", blog.articles(pages.subList(from, to)));
        model.addAttribute("topics", blog.topics());
        model.addAttribute("number", number);
        model.addAttribute("last", last);
        return "blog/index";
    }

    static int lastPage(int articles) {
        return Math.max(1, (articles + ARTICLES_PER_PAGE - 1) / ARTICLES_PER_PAGE);
    }

    @GetMapping("/topics/{topic}")
    String topic(@PathVariable String topic, Model model) {
        model.addAttribute("page", blog.topic(topic).orElseThrow(() -> blog.absent(Blog.TOPICS + topic)));
        model.addAttribute("articles", blog.articlesOn(topic));
        return "blog/topic";
    }

    @GetMapping("/{slug}")
    String article(@PathVariable String slug, Model model) {
        Article article = blog.article(slug).orElseThrow(() -> blog.absent(Blog.SECTION + slug));
        model.addAttribute("page", article.page());
        model.addAttribute("article", article);
        model.addAttribute("related", blog.related(article));
        model.addAttribute("around", blog.around(article));
        return "blog/article";
    }
}
