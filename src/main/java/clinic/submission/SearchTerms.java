package clinic.submission;

import clinic.privacy.Vault;
import clinic.submission.SearchWords.Word;
import java.util.Collection;
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
     */
    Set<Term> of(Collection<@Nullable String> names, Collection<@Nullable String> addresses) {
        return Stream.concat(
                        names.stream().filter(Objects::nonNull).flatMap(name -> SearchWords.ofName(name).stream()),
                        addresses.stream().filter(Objects::nonNull).map(text -> SearchWords.ofAddress(text, region)))
                .map(word -> new Term(word.kind(), vault.fingerprint(word.text(), context(word))))
                .collect(Collectors.toSet());
    }

    /** What a staff member looks for: each word under every key, as older submissions hold older terms. */
    Set<Set<Term>> lookedFor(String typed) {
        return SearchWords.ofQuery(typed, region).stream()
                .map(this::underEveryKey)
                .collect(Collectors.toSet());
    }

    /** These e-mail addresses and telephone numbers, under every key. */
    Set<Term> ofAddresses(Collection<@Nullable String> addresses) {
        return addresses.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> underEveryKey(SearchWords.ofAddress(text, region)).stream())
                .collect(Collectors.toSet());
    }

    private Set<Term> underEveryKey(Word word) {
        return vault.fingerprints(word.text(), context(word)).stream()
                .map(fingerprint -> new Term(word.kind(), fingerprint))
                .collect(Collectors.toSet());
    }

    private static String context(Word word) {
        return "submission_term." + word.kind();
    }
}
