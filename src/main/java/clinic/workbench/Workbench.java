package clinic.workbench;

import clinic.content.Content;
import clinic.content.Page;
import clinic.editorial.Editorial;
import clinic.editorial.Finding;
import clinic.problem.Problem;
import java.time.Clock;
import java.util.List;
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
    private final Takeover takeover;
    private final MessageSource messages;
    private final Clock clock;

    Workbench(Content content, Editorial editorial, Takeover takeover, MessageSource messages, Clock clock) {
        this.content = content;
        this.editorial = editorial;
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

    List<Finding> findings(String file) {
        return findings(problems().stream()
                .filter(problem -> problem.file().equals(file))
                .toList());
    }

    List<Finding> findings(List<Problem> problems) {
        return editorial.findings(problems);
    }

    /** Puts into the model what every page says. */
    void addFrame(Model model) {
        Sentences sentences = new Sentences(messages, content.tree().clinic().timeZone());
        model.addAttribute("sentences", sentences);
        model.addAttribute("takenOver", sentences.time(takeover.last()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
