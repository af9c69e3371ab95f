package clinic.spam;

import clinic.submission.NotStoredException;
import clinic.submission.Reception;
import clinic.submission.Submission;
import clinic.submission.Submissions;
import clinic.submission.Suspicion;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The way of strangers to the {@link Reception}: not too many at once, and suspects to a place of their own. Thread-safe. */
@Component
public class Door {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private final Flood flood;
    private final Signs signs;
    private final Reception reception;
    private final SpamCount count;
    private final AtomicBoolean hasTold = new AtomicBoolean();

    Door(Flood flood, Signs signs, Reception reception, SpamCount count) {
        this.flood = flood;
        this.signs = signs;
        this.reception = reception;
        this.count = count;
    }

    /**
     * Receives a submission as {@link Reception} does, set aside if it looks like spam; whoever sent it sees no difference.
     * What is stored already may be sent again however often.
     *
     * @throws NotStoredException as there, also if the database cannot even count
     * @throws TooManyException if more came than is allowed
     */
    public <T extends Submission> T receive(Sent sent, Supplier<T> submission, Submissions<T> submissions)
            throws NotStoredException, TooManyException {
        Optional<Suspicion> suspicion;
        try {
            Optional<Brake> brake = flood.brakes(sent.address());
            if (brake.isPresent() && !reception.hasReceived(submission.get(), submissions)) {
                count.turnedAway(brake.get());
                tellOnce();
                throw new TooManyException();
            }
            suspicion = signs.in(sent);
        } catch (DataAccessException | TransactionException e) {
            // It would not store the form either, and asking once more would only make the visitor wait longer
            throw reception.notStored(e);
        }
        return receive(suspicion, submission, submissions);
    }

    private <T extends Submission> T receive(
            Optional<Suspicion> suspicion, Supplier<T> submission, Submissions<T> submissions)
            throws NotStoredException {
        AtomicBoolean isNew = new AtomicBoolean();
        T received = reception.receive(
                () -> {
                    T made = submission.get();
                    suspicion.ifPresent(made::suspect);
                    return made;
                },
                submissions,
                stored -> isNew.set(true));
        if (isNew.get()) {
            suspicion.ifPresent(count::suspected);
        }
        return received;
    }

    private void tellOnce() {
        if (!hasTold.getAndSet(true)) {
            log.warn(
                    "Forms are refused because too many came at once. If a proxy stands before the site, clinic.proxies must"
                            + " name it, or all visitors count as one. This is said once.");
        }
    }
}
