package clinic.submission;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Takes submissions in: each content once, however often and wherever it is sent, and on disk before it is acknowledged.
 * Thread-safe.
 */
@Service
public class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /** Two references of 40 random bits hardly ever meet; three times in a row means something else is wrong. */
    private static final int ATTEMPTS = 3;

    private final Disk disk;

    Reception(Disk disk) {
        this.disk = disk;
    }

    /**
     * Stores a submission, or finds the one that said the same today or yesterday.
     *
     * @param submission makes a fresh one, with a reference of its own, at each call
     * @return the one that is stored and safe on disk
     * @throws NotStoredException if the database cannot take it; then nothing of it is stored
     */
    public <T extends Submission> T receive(Supplier<T> submission, Submissions<T> submissions)
            throws NotStoredException {
        try {
            T received = store(submission, submissions);
            disk.force();
            return received;
        } catch (DataAccessException | TransactionException e) {
            // The cause may quote what a patient wrote, so only its kind is logged
            log.error("A submission could not be stored: {}", e.getClass().getName());
            throw new NotStoredException();
        }
    }

    private <T extends Submission> T store(Supplier<T> supplier, Submissions<T> submissions) {
        DataIntegrityViolationException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            T submission = supplier.get();
            Optional<T> earlier = submissions.findByClaims(submission.claims());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            try {
                return submissions.saveAndFlush(submission);
            } catch (DataIntegrityViolationException e) {
                last = e; // the same content came at the same moment, or a reference was drawn twice: look again
            }
        }
        throw last == null ? new IllegalStateException("No attempt was made") : last;
    }
}
