package clinic.submission;

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

    private final SearchTerms terms;
    private final AllSubmissions all;

    SubmissionSearch(SearchTerms terms, AllSubmissions all) {
        this.terms = terms;
        this.all = all;
    }

    /** What a staff member typed, if it can be a reference, as references are written. */
    public Optional<String> reference(String typed) {
        return Reference.heard(typed);
    }

    /** The newest submissions that hold every word of what a staff member typed; none for no word at all. */
    public List<UUID> find(String typed, int atMost) {
        Set<Set<Term>> words = terms.lookedFor(typed);
        return words.isEmpty()
                ? List.of()
                : all.findIds(
                        words.stream().flatMap(Set::stream).collect(Collectors.toSet()),
                        words.size(),
                        Limit.of(atMost));
    }

    /** The newest open submissions, but this one, with one of its telephone numbers or e-mail addresses. */
    public List<Submission> openLike(Submission submission, int atMost) {
        Set<Term> addresses = terms.ofAddresses(submission.addresses());
        List<UUID> ids = all.findOpenIds(addresses, submission.reference(), Limit.of(atMost));
        return all.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(Submission::receivedAt).reversed())
                .toList();
    }
}
