package clinic.desk;

import clinic.content.Content;
import clinic.submission.Submission;
import clinic.submission.SubmissionSearch;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what else is open by the same telephone number or e-mail address: perhaps the same person asked twice. */
@Component
public class SamePerson {

    private static final int AT_MOST = 5;

    private final SubmissionSearch search;
    private final Content content;
    private final Clock clock;

    SamePerson(SubmissionSearch search, Content content, Clock clock) {
        this.search = search;
        this.content = content;
        this.clock = clock;
    }

    /** The newest of them, masked as in the inbox; without this one itself. */
    public List<InboxRow> as(Submission submission) {
        PromisedReply promised = new PromisedReply(content.tree().clinic());
        return search.openLike(submission, AT_MOST).stream()
                .map(other -> InboxRow.of(other, promised, clock.instant()))
                .toList();
    }
}
