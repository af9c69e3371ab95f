package clinic.search;

import clinic.content.Content;
import clinic.content.Page;
import clinic.index.Question;
import clinic.index.Search;
import clinic.index.SearchAwayException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers the script of the search field. What somebody has begun to type is kept nowhere, not even by their browser. */
@Controller
class SuggestionController {

    /**
     * What the script shows.
     *
     * @param said how many there are, for those who do not see them
     */
    record Suggestions(String said, List<Suggestion> pages) {

        static final Suggestions NONE = new Suggestions("", List.of());
    }

    record Suggestion(String title, String address) {}

    private final Content content;
    private final Search search;
    private final MessageSource messages;
    private final Clock clock;

    SuggestionController(Content content, Search search, MessageSource messages, Clock clock) {
        this.content = content;
        this.search = search;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(path = "/search/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Suggestions> suggest(@RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(suggestions(Question.of(q)));
    }

    /** Nobody has asked for these: where search does not work, the page that does answer a question says so. */
    private Suggestions suggestions(Question begun) {
        if (begun.isEmpty()) {
            return Suggestions.NONE;
        }
        try {
            return suggestions(search.suggest(begun, content.tree(), clock.instant()));
        } catch (SearchAwayException e) {
            return Suggestions.NONE;
        }
    }

    private Suggestions suggestions(List<Page> pages) {
        return new Suggestions(
                messages.getMessage("search.suggested", new Object[] {pages.size()}, Locale.ENGLISH),
                pages.stream()
                        .map(page -> new Suggestion(page.title(), page.address()))
                        .toList());
    }
}
