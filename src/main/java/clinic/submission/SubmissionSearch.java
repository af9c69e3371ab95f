package clinic.submission;

import clinic.submission.TermQuery.Wanted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds submissions by whole words of a name, by telephone number and by e-mail address, without opening any. */
@Component
public class SubmissionSearch {

    /** How far it is worth counting which word is the rarest. */
    private static final int COUNTED = 10_000;

    /** Nobody has a longer name. */
    private static final int MOST_WORDS = 12;

    private final SearchTerms terms;
    private final TermQuery query;
    private final AllSubmissions all;

    SubmissionSearch(SearchTerms terms, TermQuery query, AllSubmissions all) {
        this.terms = terms;
        this.query = query;
        this.all = all;
    }

    /** What a staff member typed, if it can be a reference, as references are written. */
    public Optional<String> reference(String typed) {
        return Reference.heard(typed);
    }

    /** The newest submissions that hold every word of what a staff member typed; none for no word at all. */
    public List<UUID> find(String typed, int atMost) {
        List<Wanted> rarestFirst = terms.lookedFor(typed).stream()
                .limit(MOST_WORDS)
                .sorted(Comparator.comparing(word -> query.countUpTo(word, COUNTED)))
                .toList();
        if (rarestFirst.isEmpty()) {
            return List.of();
        }
        List<Wanted> others = rarestFirst.subList(1, rarestFirst.size());
        Set<UUID> found = rarestFirst.get(0).fingerprints().stream()
                .flatMap(fingerprint -> query.findNewest(fingerprint, others, atMost).stream())
                .collect(Collectors.toSet());
        return all.findNewest(found, Limit.of(atMost));
    }

    /** The newest open submissions, but this one, with one of its telephone numbers or e-mail addresses. */
    public List<Submission> openLike(Submission submission, int atMost) {
        Set<String> addresses = terms.ofAddresses(submission.addresses());
        List<UUID> ids = all.findOpenIds(addresses, submission.reference(), Limit.of(atMost));
        return all.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(Submission::receivedAt).reversed())
                .toList();
    }
}
