package clinic.desk;

import clinic.content.Content;
import clinic.notification.Letterhead;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells mails what the content says about the clinic. */
@Component
class ClinicLetterhead implements Letterhead {

    private final Content content;

    ClinicLetterhead(Content content) {
        this.content = content;
    }

    @Override
    public String reply() {
        return content.tree().clinic().reply();
    }

    @Override
    public Optional<String> phone() {
        return Optional.ofNullable(content.tree().clinic().phone());
    }

    @Override
    public String emergency() {
        return content.tree().clinic().emergency();
    }
}
