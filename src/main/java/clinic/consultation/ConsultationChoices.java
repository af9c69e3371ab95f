package clinic.consultation;

import clinic.consultation.Concern.HowLong;
import clinic.consultation.Concern.Wish;
import clinic.consultation.Reach.ReplyAt;
import clinic.consultation.Reach.ReplyBy;
import clinic.consultation.Requester.ForWhom;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form offers; for the templates of the full form and of the compact one beside an article. */
@Component
public class ConsultationChoices {

    public List<YesNo> yesNo() {
        return List.of(YesNo.values());
    }

    public List<ForWhom> forWhom() {
        return List.of(ForWhom.values());
    }

    public List<ReplyBy> replyBy() {
        return List.of(ReplyBy.values());
    }

    public List<ReplyAt> replyAt() {
        return List.of(ReplyAt.values());
    }

    public List<BodyArea> areas() {
        return List.of(BodyArea.values());
    }

    public List<HowLong> howLong() {
        return List.of(HowLong.values());
    }

    public List<Wish> wishes() {
        return List.of(Wish.values());
    }
}
