package clinic.desk;

import static clinic.submission.Step.ATTEMPT;
import static clinic.submission.Step.CLOSE;
import static clinic.submission.Step.CONFIRM_SPAM;
import static clinic.submission.Step.CONTACT;
import static clinic.submission.Step.HAND_OVER;
import static clinic.submission.Step.RELEASE;
import static clinic.submission.Step.REOPEN;
import static clinic.submission.Step.SCHEDULE;
import static clinic.submission.Step.TAKE;

import clinic.submission.Step;
import clinic.submission.Submission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The steps that a person may take now, as the page offers them.
 *
 * @param usual what mostly comes next
 * @param others the rest, but for the two below that ask for more than a click
 */
public record NextSteps(List<Step> usual, List<Step> others, boolean handOver, boolean close) {

    static NextSteps of(Submission submission, String person, boolean hasColleagues) {
        Set<Step> usual = EnumSet.of(RELEASE, CONFIRM_SPAM, ATTEMPT, CONTACT, SCHEDULE, REOPEN);
        if (submission.triage().owner().isEmpty()) {
            usual.add(TAKE);
        }
        Set<Step> all = submission.nextSteps(person);
        return new NextSteps(
                all.stream().filter(usual::contains).toList(),
                all.stream()
                        .filter(step -> !usual.contains(step) && step != HAND_OVER && step != CLOSE)
                        .toList(),
                hasColleagues && all.contains(HAND_OVER),
                all.contains(CLOSE));
    }
}
