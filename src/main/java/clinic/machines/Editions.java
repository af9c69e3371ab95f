package clinic.machines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Lets machines ask for a document again without getting it again: each edition has a tag and a time. The time is when this
 * site first answered with it, since an article that goes changes a list too, but leaves no date in it. Thread-safe.
 */
@Component
class Editions {

    private final Clock clock;
    private final Map<String, Edition> latest = new ConcurrentHashMap<>();

    private record Edition(String tag, Instant since) {}

    Editions(Clock clock) {
        this.clock = clock;
    }

    /** @param address of a document that exists: each is remembered */
    ResponseEntity<byte[]> answer(String address, MediaType type, byte[] document) {
        String tag = '"' + DigestUtils.md5DigestAsHex(document) + '"';
        Edition edition = latest.compute(address, (same, known) -> edition(tag, known));
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(edition.tag())
                .lastModified(edition.since())
                .body(document);
    }

    private Edition edition(String tag, @Nullable Edition known) {
        if (known != null && known.tag().equals(tag)) {
            return known;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // HTTP knows whole seconds: two editions never share one
        return new Edition(
                tag,
                known == null || now.isAfter(known.since())
                        ? now
                        : known.since().plusSeconds(1));
    }
}
