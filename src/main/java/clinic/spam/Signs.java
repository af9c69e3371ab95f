package clinic.spam;

import clinic.submission.Suspicion;
import clinic.throttle.Throttle;
import clinic.throttle.Throttle.Limit;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what gives spam away. Each sign may also be an honest patient's, so it decides only on who sees the submission
 * first. Thread-safe.
 */
@Component
class Signs {

    private static final Pattern LINK = Pattern.compile("https?://|(?<!://)www\\.", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINKS = 3;

    /** People say the same in few words; nobody else's long text is the same by chance. */
    private static final int LONG = 40;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Limit EACH_ONCE = new Limit("text sent", 1, DAY);

    private final Throttle throttle;
    private final SpamSettings settings;

    Signs(Throttle throttle, SpamSettings settings) {
        this.throttle = throttle;
        this.settings = settings;
    }

    Optional<Suspicion> in(Sent sent) {
        if (sent.trap() != null) {
            return Optional.of(Suspicion.TRAP);
        }
        if (hasManyLinks(sent)) {
            return Optional.of(Suspicion.LINKS);
        }
        return isRepeated(sent) ? Optional.of(Suspicion.SAME_TEXT) : Optional.empty();
    }

    private static boolean hasManyLinks(Sent sent) {
        return sent.answers().stream()
                        .filter(Objects::nonNull)
                        .mapToLong(answer -> LINK.matcher(answer).results().count())
                        .sum()
                > MOST_LINKS;
    }

    /** The same form sent twice is one submission, so it counts once; the same text with another name counts anew. */
    private boolean isRepeated(Sent sent) {
        String text = alike(sent.text());
        return settings.sameText() > 0
                && text.length() >= LONG
                && throttle.allows(sent.whole(), EACH_ONCE)
                && !throttle.allows(text, new Limit("text", settings.sameText(), DAY));
    }

    /** What differs in copies that are made by machine is left out. */
    private static String alike(@Nullable String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{N}\\s\\p{P}]+", " ")
                        .strip();
    }
}
