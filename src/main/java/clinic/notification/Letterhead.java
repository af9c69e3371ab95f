package clinic.notification;

import java.util.Optional;

/** What a mail says about the clinic. Answered by a module that knows the content of the site, as this one knows none. */
public interface Letterhead {

    /** By when the clinic promises to answer, as the end of a sentence. */
    String reply();

    /** The number to call with a question. */
    Optional<String> phone();

    /** The number to call in an emergency. */
    String emergency();
}
