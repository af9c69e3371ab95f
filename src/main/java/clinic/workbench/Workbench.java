package clinic.workbench;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.editorial.Editorial;
import clinic.problem.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

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

    ContentTree tree() {
        return content.tree();
    }

    /** Puts into the model what every page says. */
    void addFrame(Model model) {
        Sentences sentences = new Sentences(messages, content.tree().clinic().timeZone());
        model.addAttribute("sentences", sentences);
        model.addAttribute("takenOver", sentences.time(takeover.last()));
    }
}
