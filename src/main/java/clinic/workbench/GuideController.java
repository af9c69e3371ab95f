package clinic.workbench;

import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.folder.UnreadableException;
import clinic.markdown.Anchors;
import clinic.markdown.MarkdownThread;
import clinic.markdown.MarkdownThread.NotRenderedException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the editors' guide, which stands beside what they write. */
@Controller
class GuideController {

    private static final Path GUIDE = Path.of("README.md");

    private final Folder folder;
    private final MarkdownThread markdown = new MarkdownThread(Duration.ofSeconds(5));

    GuideController(FolderSettings settings) {
        this.folder = new Folder(settings.content());
    }

    @GetMapping(Workbench.ADDRESS + "/guide")
    String guide(Model model, HttpServletResponse response) {
        try {
            // The page has the title as its own heading
            String text = folder.text(GUIDE).replaceFirst("\\A\\s*# .*", "");
            model.addAttribute(
                    "guide", markdown.render(text, 0, Anchors.OF_A_PAGE).html());
        } catch (UnreadableException e) {
            refuse(e.problem().message(), model, response);
        } catch (NotRenderedException e) {
            refuse(String.valueOf(e.getMessage()), model, response);
        }
        return "workbench/guide";
    }

    private static void refuse(String sentence, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("refused", sentence);
    }
}
