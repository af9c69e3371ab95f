package clinic.submission;

import clinic.privacy.Vault;
import clinic.submission.SearchWords.Word;
import clinic.submission.TermQuery.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what people wrote, and what staff look for, into the same terms. Thread-safe. */
@Component
public class SearchTerms {

    private final Vault vault;
    private final String region;

    SearchTerms(Vault vault, SubmissionSettings settings) {
        this.vault = vault;
        this.region = settings.region();
    }

    /**
     * The terms under which a submission is found.
     *
     * @param names found by each of their words
     * @param addresses e-mail addresses and telephone numbers, as typed
     * @param receivedAt when the submission was received
     */
    Set<Term> of(Collection<@Nullable String> names, Collection<@Nullable String> addresses, Instant receivedAt) {
        return Stream.concat(
                        names.stream().filter(Objects::nonNull).flatMap(name -> SearchWords.ofName(name).stream()),
                        addresses.stream().filter(Objects::nonNull).map(text -> SearchWords.ofAddress(text, region)))
                .map(word -> new Term(word.kind(), vault.fingerprint(word.text(), context(word)), receivedAt))
                .collect(Collectors.toSet());
    }

    /** What a staff member looks for, in the order in which they typed it. */
    List<Wanted> lookedFor(String typed) {
        return SearchWords.ofQuery(typed, region).stream()
                .map(word -> new Wanted(word.kind(), underEveryKey(word)))
                .toList();
    }

    /** The fingerprints of these e-mail addresses and telephone numbers, under every key. */
    Set<String> ofAddresses(Collection<@Nullable String> addresses) {
        return addresses.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> underEveryKey(SearchWords.ofAddress(text, region)).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> underEveryKey(Word word) {
        return Set.copyOf(vault.fingerprints(word.text(), context(word)));
    }

    private static String context(Word word) {
        return "submission_term." + word.kind();
    }
}
