package clinic.signin;

import clinic.form.AddressBlock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: by name and address block together, and by address block. A password is never braked by name alone,
 * as then a stranger could keep a colleague out by guessing wrong on purpose; a code is, and later, as whoever enters one
 * knows the password. Thread-safe, and bounded in memory.
 */
@Component
public class SignInBrake {

    static final int TRIES_FOR_A_NAME = 10;
    static final int TRIES_FOR_A_BLOCK = 60;
    static final int CODES_FOR_A_NAME = 30;
    static final Duration REFILL = Duration.ofMinutes(15);

    private static final int BUCKETS = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(BUCKETS)
            .expireAfterAccess(REFILL.toMinutes() * 2, TimeUnit.MINUTES)
            .build();
    private final TimeMeter time;

    SignInBrake(Clock clock) {
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Whether another try is allowed; it counts until it is {@link #forgive forgiven}. */
    boolean allows(AddressBlock block, String name) {
        return allows(block) && of(block, name).tryConsume(1);
    }

    /** The same where nobody has said a name. */
    boolean allows(AddressBlock block) {
        return of(block).tryConsume(1);
    }

    /** The same for a code that is entered after the right password. */
    boolean allowsCode(AddressBlock block, String name) {
        return ofCodes(block, name).tryConsume(1) && ofCodes(name).tryConsume(1);
    }

    void forgiveCode(AddressBlock block, String name) {
        ofCodes(block, name).addTokens(1);
        ofCodes(name).addTokens(1);
    }

    /** Counts what a person who is signed in shows besides; by name alone, since no stranger gets so far. */
    public boolean allowsProof(String name) {
        return ofProof(name).tryConsume(1);
    }

    public void forgiveProof(String name) {
        ofProof(name).addTokens(1);
    }

    /** Takes a try back that was right after all. */
    void forgive(AddressBlock block) {
        of(block).addTokens(1);
    }

    void forgive(AddressBlock block, String name) {
        forgive(block);
        of(block, name).addTokens(1);
    }

    private Bucket of(AddressBlock block) {
        return buckets.get(block.toString(), key -> bucket(TRIES_FOR_A_BLOCK));
    }

    private Bucket of(AddressBlock block, String name) {
        return buckets.get(block + " " + name, key -> bucket(TRIES_FOR_A_NAME));
    }

    private Bucket ofCodes(AddressBlock block, String name) {
        return buckets.get("code " + block + " " + name, key -> bucket(TRIES_FOR_A_NAME));
    }

    private Bucket ofCodes(String name) {
        return buckets.get("code " + name, key -> bucket(CODES_FOR_A_NAME));
    }

    private Bucket ofProof(String name) {
        return buckets.get("proof " + name, key -> bucket(TRIES_FOR_A_NAME));
    }

    private Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, REFILL))
                .withCustomTimePrecision(time)
                .build();
    }
}
