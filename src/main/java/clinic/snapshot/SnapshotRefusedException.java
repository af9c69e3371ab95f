package clinic.snapshot;

import org.jspecify.annotations.Nullable;

/** A file is not what it should be, or must not go where it should. The message is one sentence for whoever tries. */
public class SnapshotRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SnapshotRefusedException(String sentence) {
        super(sentence);
    }

    SnapshotRefusedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
