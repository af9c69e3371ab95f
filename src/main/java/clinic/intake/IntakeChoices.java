package clinic.intake;

import clinic.consultation.Consent.Heard;
import clinic.consultation.Intake.Channel;
import clinic.consultation.Intake.Script;
import clinic.intake.IntakeForm.Urgency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form offers staff; for the templates. */
@Component
public class IntakeChoices {

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public List<Script> scripts() {
        return List.of(Script.values());
    }

    public List<Heard> heard() {
        return List.of(Heard.values());
    }

    public List<? extends Enum<?>> urgencies() {
        return List.of(Urgency.values());
    }
}
