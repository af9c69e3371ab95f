package clinic.people;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.disk.Disk;
import clinic.submission.Inbox;
import clinic.submission.SubmissionSearch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what is stored about a person, hands it out and erases it, each with its line in the audit trail. Thread-safe. */
@Service
class People {

    /** More than a person sends, and fewer than the boxes that one form may have. */
    static final int MOST = 80;

    private final SubmissionSearch search;
    private final Inbox submissions;
    private final Erasure erasure;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Disk disk;

    People(
            SubmissionSearch search,
            Inbox submissions,
            Erasure erasure,
            AuditTrail audit,
            TransactionTemplate transaction,
            Disk disk) {
        this.search = search;
        this.submissions = submissions;
        this.erasure = erasure;
        this.audit = audit;
        this.transaction = transaction;
        this.disk = disk;
    }

    /** What holds every word, or has this reference; newest first, and one more than {@link #MOST} at most. */
    List<Stored> find(String words) {
        List<Stored> found = Stream.concat(
                        search.reference(words).flatMap(submissions::findByReference).stream(),
                        submissions.findByIdIn(search.find(words, MOST + 1)).stream())
                .map(Stored::new)
                .sorted(Comparator.comparing((Stored one) -> one.submission().receivedAt())
                        .reversed())
                .toList();
        audit.record("people.search", "found-" + found.size(), Outcome.DONE);
        return found;
    }

    /** Those of these that are stored, oldest first, without what happened to them. */
    List<Stored> find(Collection<String> references) {
        return references.stream()
                .distinct()
                .map(submissions::findByReference)
                .flatMap(Optional::stream)
                .map(Stored::new)
                .sorted(Comparator.comparing(one -> one.submission().receivedAt()))
                .toList();
    }

    /** The same with all that happened to them, to be handed out. */
    List<Stored> handOut(Collection<String> references) {
        List<Stored> handedOut = find(references).stream()
                .map(one -> submissions.findWithTimelineByReference(one.reference()))
                .flatMap(Optional::stream)
                .map(Stored::new)
                .peek(one -> audit.record("people.export", one.reference(), Outcome.DONE))
                .toList();
        disk.force();
        return handedOut;
    }

    /**
     * Erases these for good, all or none, and off the disk before anyone is told so.
     *
     * @return how many were there
     */
    int erase(Collection<String> references) {
        Integer erased = transaction.execute(status -> {
            List<String> gone = references.stream()
                    .distinct()
                    .filter(reference -> erasure.erase(reference) == 1)
                    .toList();
            gone.forEach(reference -> audit.record("people.erase", reference, Outcome.DONE));
            return gone.size();
        });
        disk.force();
        return Objects.requireNonNull(erased);
    }
}
