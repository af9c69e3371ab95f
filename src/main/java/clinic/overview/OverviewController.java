package clinic.overview;

import clinic.content.Content;
import clinic.content.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OverviewController {

    private final OverviewQuery query;
    private final Content content;
    private final Clock clock;

    OverviewController(OverviewQuery query, Content content, Clock clock) {
        this.query = query;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/desk/overview")
    String overview(Model model) {
        Instant now = clock.instant();
        ZoneId zone = content.tree().clinic().timeZone();
        Instant since = Overview.firstMonday(now, zone).atStartOfDay(zone).toInstant();
        Overview overview = Overview.of(query.receivedSince(since), now, zone);
        model.addAttribute("overview", overview);
        model.addAttribute("ages", OpenByAge.at(now, zone, query::countOpen));
        model.addAttribute("titles", titles(overview));
        return "overview/overview";
    }

    /** By address; a page that is gone keeps only its address. */
    private Map<String, String> titles(Overview overview) {
        return overview.pages().stream()
                .map(Overview.FromPage::address)
                .flatMap(address -> content.tree().page(address == null ? "" : address).stream())
                .collect(Collectors.toMap(Page::address, Page::title));
    }
}
