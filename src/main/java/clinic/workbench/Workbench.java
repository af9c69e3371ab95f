package clinic.workbench;

import clinic.content.Content;
import clinic.content.Page;
import clinic.editorial.Editorial;
import clinic.editorial.Finding;
import clinic.preview.Note;
import clinic.problem.Problem;
import clinic.proof.Claims;
import clinic.proof.Proof;
import clinic.readability.Grades;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What all pages of the workbench are made of, each time of one moment. */
@Component
class Workbench {

    static final String ADDRESS = "/desk/content";

    private final Content content;
    private final Editorial editorial;
    private final Claims claims;
    private final Takeover takeover;
    private final MessageSource messages;
    private final Clock clock;

    Workbench(
            Content content,
            Editorial editorial,
            Claims claims,
            Takeover takeover,
            MessageSource messages,
            Clock clock) {
        this.content = content;
        this.editorial = editorial;
        this.claims = claims;
        this.takeover = takeover;
        this.messages = messages;
        this.clock = clock;
    }

    Inventory inventory() {
        return Inventory.of(content.tree(), problems(), clock.instant());
    }

    List<Problem> problems() {
        return editorial.problems();
    }

    /** What the list says of one file; 404 if it is not in the list. */
    Row row(String file) {
        return inventory().row(file).orElseThrow(Workbench::notFound);
    }

    /** The page that a file makes; 404 if it makes none. */
    Page page(String file) {
        return content.tree().pageOf(file).orElseThrow(Workbench::notFound);
    }

    /** How the pages of some rows read, by file; those of which nobody could say are not in it. */
    Map<String, Grades> grades(List<Row> rows) {
        Map<String, Page> pages =
                content.tree().pages().values().stream().collect(Collectors.toMap(Page::file, page -> page));
        Map<String, Grades> grades = new HashMap<>();
        rows.stream().map(row -> pages.get(row.file())).filter(Objects::nonNull).forEach(page -> editorial
                .grades(page)
                .filter(Grades::isTelling)
                .ifPresent(found -> grades.put(page.file(), found)));
        return grades;
    }

    /** What a clinician has to look at, the most urgent first. */
    Reviews reviews() {
        return Reviews.of(content.tree(), clock.instant());
    }

    List<Finding> findings(String file) {
        return findings(problems().stream()
                .filter(problem -> problem.file().equals(file))
                .toList());
    }

    List<Finding> findings(List<Problem> problems) {
        return editorial.findings(problems);
    }

    /** What a file claims, by rule. */
    List<RuleClaims> claims(String file) {
        return RuleClaims.of(claims.in(file));
    }

    /** The same beside a preview, without what may stay. */
    List<Note> notes(String file) {
        return claims.in(file).stream()
                .filter(Proof::isOpen)
                .map(Proof::claim)
                .map(claim -> new Note(
                        claim.rule().id(),
                        claim.rule().name(),
                        claim.place().line(),
                        claim.place().column(),
                        claim.before(),
                        claim.words(),
                        claim.after(),
                        claim.rule().why(),
                        claim.rule().safer(),
                        claim.rule().source()))
                .toList();
    }

    /** Puts into the model what every page says. */
    void addFrame(Model model) {
        Sentences sentences = new Sentences(messages, content.tree().clinic().timeZone());
        model.addAttribute("sentences", sentences);
        model.addAttribute("takenOver", sentences.time(takeover.last()));
        model.addAttribute("unread", content.tree().unread());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
