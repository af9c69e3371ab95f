package clinic.site;

import clinic.content.Content;
import clinic.server.Doorplate;
import org.springframework.stereotype.Component;

/** Tells the server what the content says about the clinic. */
@Component
class ClinicDoorplate implements Doorplate {

    private final Content content;

    ClinicDoorplate(Content content) {
        this.content = content;
    }

    @Override
    public String clinic() {
        return content.tree().clinic().name();
    }

    @Override
    public String language() {
        return content.tree().clinic().language();
    }
}
