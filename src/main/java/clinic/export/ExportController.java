package clinic.export;

import clinic.content.Content;
import clinic.submission.Status;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what would be exported, and sends it as a file. One export at a time on each node: forms come first. */
@Controller
@RequestMapping("/desk/export")
class ExportController {

    private final Rows rows;
    private final Export export;
    private final Content content;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    ExportController(Rows rows, Export export, Content content, Clock clock) {
        this.rows = rows;
        this.export = export;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping
    String preview(@ModelAttribute("filter") ExportFilter filter, BindingResult result, Model model) {
        refuseNonsense(result);
        model.addAttribute("rows", rows.count(filter, zone()));
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("statuses", List.of(Status.values()));
        model.addAttribute("formats", List.of(Format.values()));
        return "export/export";
    }

    /** Written straight to the browser, as a file of a million rows has no place in memory, and what is personal none on disk. */
    @PostMapping
    @Nullable
    String file(
            @ModelAttribute("filter") ExportFilter filter,
            BindingResult result,
            @RequestParam(defaultValue = "") String format,
            Model model,
            HttpServletResponse response)
            throws IOException {
        refuseNonsense(result);
        Format wanted = Format.named(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!turn.tryAcquire()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("busy", true);
            return preview(filter, result, model);
        }
        try {
            response.setContentType(wanted.contentType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("submissions-" + LocalDate.now(clock.withZone(zone())) + "." + wanted.word())
                            .build()
                            .toString());
            export.write(filter, zone(), wanted, response.getOutputStream());
            return null;
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                becomePage(response);
            }
            throw e;
        } finally {
            turn.release();
        }
    }

    /** The page that says what went wrong is no file; the headers that every page has stay. */
    private static void becomePage(HttpServletResponse response) {
        response.resetBuffer();
        response.setContentType(null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    }

    private ZoneId zone() {
        return content.tree().clinic().timeZone();
    }

    private static void refuseNonsense(BindingResult result) {
        if (result.hasErrors()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
