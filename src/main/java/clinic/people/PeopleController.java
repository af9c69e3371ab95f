package clinic.people;

import static clinic.form.FormPage.seeOther;

import clinic.content.Content;
import clinic.form.ReachLink;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do when a person asks what we have of them. By POST, since a name has no place in an address. */
@Controller
@RequestMapping(PeopleController.ADDRESS)
class PeopleController {

    static final String ADDRESS = "/desk/people";

    private static final String PAGE = "people/people";
    private static final String CHOSEN = "chosen";

    private final People people;
    private final ReachLink links;
    private final Content content;
    private final Clock clock;

    PeopleController(People people, ReachLink links, Content content, Clock clock) {
        this.people = people;
        this.links = links;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping
    String empty() {
        return PAGE;
    }

    @PostMapping
    String search(@RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response) {
        if (words.isBlank()) {
            return refuse("people.words.missing", model, response);
        }
        List<Stored> found = people.find(words);
        model.addAttribute("words", words);
        model.addAttribute("more", found.size() > People.MOST);
        model.addAttribute("found", found.stream().limit(People.MOST).toList());
        model.addAttribute("zone", zone());
        return PAGE;
    }

    /** A page that the person can read without us: one file, with nothing to load. */
    @PostMapping("/file")
    String file(@RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        List<Stored> stored = people.handOut(chosen(form));
        if (stored.isEmpty()) {
            return refuse("people.chosen.missing", model, response);
        }
        LocalDate today = LocalDate.now(clock.withZone(zone()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("stored-about-you-" + today + ".html")
                        .build()
                        .toString());
        model.addAttribute("stored", stored);
        model.addAttribute("links", links);
        model.addAttribute("today", today);
        model.addAttribute("zone", zone());
        return "people/file";
    }

    /** Only asks; nothing is erased yet. */
    @PostMapping("/erase")
    String ask(@RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        List<Stored> chosen = people.find(chosen(form));
        if (chosen.isEmpty()) {
            return refuse("people.chosen.missing", model, response);
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("zone", zone());
        return "people/erase";
    }

    @PostMapping("/erased")
    Object erase(@RequestParam Map<String, String> form, RedirectAttributes flash) {
        flash.addFlashAttribute("erased", people.erase(chosen(form)));
        return seeOther(ADDRESS);
    }

    /** The references whose boxes are ticked; each box has a name of its own, as no question is answered twice. */
    private static List<String> chosen(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(box -> box.getValue().equals(CHOSEN))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String refuse(String sentence, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", sentence);
        return PAGE;
    }

    private ZoneId zone() {
        return content.tree().clinic().timeZone();
    }
}
