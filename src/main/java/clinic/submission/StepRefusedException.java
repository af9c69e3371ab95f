package clinic.submission;

/** A step that a submission's state does not allow; the message is a sentence for staff. */
public class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepRefusedException(String sentence) {
        super(sentence);
    }
}
