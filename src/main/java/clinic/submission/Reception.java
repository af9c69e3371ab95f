package clinic.submission;

import static java.util.stream.Collectors.toSet;

import clinic.disk.Disk;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes submissions in: each content once, however often and wherever it is sent, and on disk before it is acknowledged.
 * Thread-safe.
 */
@Service
public class Reception implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /** Two references of 40 random bits hardly ever meet; three times in a row means something else is wrong. */
    private static final int ATTEMPTS = 3;

    private final TransactionOperations transactions;
    private final JdbcClient database;
    private final Disk disk;
    private final ApplicationEventPublisher events;
    private final LongAdder stored = new LongAdder();
    private final LongAdder known = new LongAdder();
    private final LongAdder notStored = new LongAdder();

    Reception(
            PlatformTransactionManager transactions, JdbcClient database, Disk disk, ApplicationEventPublisher events) {
        this.transactions = new TransactionTemplate(transactions);
        this.database = database;
        this.disk = disk;
        this.events = events;
    }

    /**
     * Stores a submission, or finds the one that said the same until the end of the next day (UTC). Only what is new is
     * told to others, as {@link SubmissionReceived}.
     *
     * @param submission makes a fresh one, with a reference of its own, at each call
     * @return the one that is stored and safe on disk
     * @throws NotStoredException if the database could not take it, or not promise that it is on disk; sending it again is
     *     right in both cases, as it still counts once
     */
    public <T extends Submission> T receive(Supplier<T> submission, Submissions<T> submissions)
            throws NotStoredException {
        return receive(submission, submissions, stored -> {});
    }

    /**
     * The same, with more to be kept if and only if the submission is new.
     *
     * @param alongside what that is, done in the transaction that stores the submission
     */
    public <T extends Submission> T receive(
            Supplier<T> submission, Submissions<T> submissions, Consumer<? super T> alongside)
            throws NotStoredException {
        try {
            AtomicBoolean isNew = new AtomicBoolean();
            T received = store(submission, submissions, fresh -> {
                isNew.set(true);
                alongside.accept(fresh);
            });
            disk.force();
            (isNew.get() ? stored : known).increment();
            return received;
        } catch (DataAccessException | TransactionException e) {
            throw notStored(e);
        }
    }

    /**
     * What to throw when the database does not take something on its way here either; it is logged and counted.
     *
     * @param failure may quote what a patient wrote, so only its kind is logged
     */
    public NotStoredException notStored(RuntimeException failure) {
        log.error("A submission could not be stored: {}", failure.getClass().getName());
        notStored.increment();
        return new NotStoredException();
    }

    /** Whether one that says the same came before, until the end of the next day (UTC). */
    public boolean hasReceived(Submission submission, Submissions<?> submissions) {
        return same(submission, submissions).isPresent();
    }

    private <T extends Submission> Optional<T> same(Submission submission, Submissions<T> submissions) {
        return holder(submission.claims()).flatMap(submissions::findById);
    }

    /**
     * Almost everyone claims what nobody holds, so no submission is loaded to find that out. In this order H2 reads along
     * the primary key; by the day alone it would read all claims of that day.
     */
    private Optional<UUID> holder(Set<Claim> claims) {
        return database.sql("""
                select submission_id from submission_claim
                where fingerprint in (:fingerprints) and claimed_day in (:days)
                order by fingerprint, claimed_day fetch first row only""")
                .param("fingerprints", claims.stream().map(Claim::fingerprint).collect(toSet()))
                .param("days", claims.stream().map(Claim::day).collect(toSet()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    private <T extends Submission> T store(
            Supplier<T> supplier, Submissions<T> submissions, Consumer<? super T> alongside) {
        DataIntegrityViolationException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            T submission = supplier.get();
            try {
                return transactions.execute(status ->
                        same(submission, submissions).orElseGet(() -> storeNew(submission, submissions, alongside)));
            } catch (DataIntegrityViolationException e) {
                last = e; // the same content came at the same moment, or a reference was drawn twice: look again
            }
        }
        throw last == null ? new IllegalStateException("No attempt was made") : last;
    }

    private <T extends Submission> T storeNew(T submission, Submissions<T> submissions, Consumer<? super T> alongside) {
        T stored = submissions.saveAndFlush(submission);
        alongside.accept(stored);
        events.publishEvent(new SubmissionReceived(stored));
        return stored;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map.of("stored", stored, "known", known, "not-stored", notStored)
                .forEach((outcome, number) -> FunctionCounter.builder("clinic.submissions", number, LongAdder::sum)
                        .description(
                                "What visitors and staff sent in, and whether it was new, known or refused by the database")
                        .tag("outcome", outcome)
                        .register(registry));
    }
}
