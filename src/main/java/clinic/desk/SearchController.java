package clinic.desk;

import static clinic.form.FormPage.seeOther;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.content.Clinic;
import clinic.content.Content;
import clinic.submission.Inbox;
import clinic.submission.Submission;
import clinic.submission.SubmissionSearch;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds submissions by what a person says on the telephone. By POST, since a name has no place in an address. */
@Controller
class SearchController {

    private static final int ROWS = 50;

    private final SubmissionSearch search;
    private final Inbox submissions;
    private final AuditTrail audit;
    private final Content content;
    private final Clock clock;

    SearchController(SubmissionSearch search, Inbox submissions, AuditTrail audit, Content content, Clock clock) {
        this.search = search;
        this.submissions = submissions;
        this.audit = audit;
        this.content = content;
        this.clock = clock;
    }

    /** What a reload of the results by GET leads to. */
    @GetMapping("/desk/search")
    String empty(Model model) {
        return show("", List.of(), model);
    }

    @PostMapping("/desk/search")
    Object search(@RequestParam(defaultValue = "") String words, Model model) {
        Optional<Submission> named = search.reference(words).flatMap(submissions::findByReference);
        if (named.isPresent()) {
            String reference = named.get().reference();
            return seeOther(Kind.of(named.get()).address(reference));
        }
        List<UUID> found = search.find(words, ROWS + 1);
        audit.record("submission.search", "found-" + found.size(), Outcome.DONE);
        return show(words, submissions.findByIdIn(found), model);
    }

    private String show(String words, List<Submission> found, Model model) {
        Clinic clinic = content.tree().clinic();
        Instant now = clock.instant();
        PromisedReply promised = new PromisedReply(clinic);
        model.addAttribute("words", words);
        model.addAttribute("asked", !words.isBlank());
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("zone", clinic.timeZone());
        model.addAttribute(
                "rows",
                found.stream()
                        .sorted(Comparator.comparing(Submission::receivedAt).reversed())
                        .limit(ROWS)
                        .map(submission -> InboxRow.of(submission, promised, now))
                        .toList());
        return "desk/search";
    }
}
