package clinic.desk;

import clinic.content.Clinic;
import clinic.content.Content;
import clinic.form.ReachLink;
import clinic.submission.CloseReason;
import clinic.submission.Event;
import clinic.submission.Submission;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one request or message shows beside the form for the next step. */
@Component
class SubmissionPage {

    private final FrontDesk desk;
    private final SamePerson samePerson;
    private final ReachLink links;
    private final Content content;

    SubmissionPage(FrontDesk desk, SamePerson samePerson, ReachLink links, Content content) {
        this.desk = desk;
        this.samePerson = samePerson;
        this.links = links;
        this.content = content;
    }

    /** Puts the submission into the model, as this person may see it and work with it. */
    void show(Submission submission, String person, Model model) {
        Clinic clinic = content.tree().clinic();
        List<String> colleagues = desk.colleagues(person);
        model.addAttribute("submission", submission);
        model.addAttribute("kind", Kind.of(submission).name());
        model.addAttribute("due", new PromisedReply(clinic).to(submission.receivedAt()));
        model.addAttribute("zone", clinic.timeZone());
        model.addAttribute(
                "tries",
                submission.timeline().stream()
                        .filter(entry -> entry.event() == Event.CONTACT_ATTEMPTED)
                        .toList());
        model.addAttribute("same", samePerson.as(submission));
        model.addAttribute("next", NextSteps.of(submission, person, !colleagues.isEmpty()));
        model.addAttribute("reasons", List.of(CloseReason.values()));
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("links", links);
    }
}
