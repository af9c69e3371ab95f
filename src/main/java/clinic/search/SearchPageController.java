package clinic.search;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.index.Found;
import clinic.index.Found.How;
import clinic.index.Question;
import clinic.index.Search;
import clinic.index.SearchAwayException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers what readers search for. A question tells of an illness: it stands in no log, and in no title. */
@Controller
class SearchPageController {

    private static final Logger log = LoggerFactory.getLogger(SearchPageController.class);

    private static final String TOPICS = "/blog/topics/";
    private static final String SECONDS_UNTIL_A_NEW_TRY = "10";

    private final Content content;
    private final Search search;
    private final Clock clock;

    SearchPageController(Content content, Search search, Clock clock) {
        this.content = content;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        Question question = Question.of(q);
        model.addAttribute("question", question.asked());
        model.addAttribute("topics", tree.pagesIn(TOPICS, now));
        if (question.isEmpty()) {
            return "search/empty";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        int number = number(page);
        try {
            return show(search.find(question, number, tree, now), number, tree, now, model);
        } catch (SearchAwayException e) {
            log.warn("Nobody can search at the moment: {}", e.getMessage());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_A_NEW_TRY);
            return "search/away";
        }
    }

    private static String show(Found found, int number, ContentTree tree, Instant now, Model model) {
        if (found.how() == How.NOT) {
            model.addAttribute("nearest", found.nearest());
            return "search/nothing";
        }
        int last = (found.number() + Search.HITS_PER_PAGE - 1) / Search.HITS_PER_PAGE;
        if (number > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Result> results =
                found.hits().stream().map(hit -> Result.of(hit, tree, now)).toList();
        model.addAttribute("found", found);
        model.addAttribute("results", results);
        model.addAttribute("number", number);
        model.addAttribute("last", last);
        return "search/results";
    }

    /** What is no number of a page is not there. */
    private static int number(String typed) {
        if (!typed.matches("[1-9]\\d{0,3}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(typed);
    }
}
