package clinic.signin;

import clinic.form.AddressBlock;
import clinic.throttle.Throttle;
import clinic.throttle.Throttle.Limit;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: by name and address block together, and by address block. A password is never braked by name alone,
 * as then a stranger could keep a colleague out by guessing wrong on purpose; a code is, and later, as whoever enters one
 * knows the password. All nodes count together. Thread-safe.
 */
@Component
public class SignInBrake {

    static final int TRIES_FOR_A_NAME = 10;
    static final int TRIES_FOR_A_BLOCK = 60;
    static final int CODES_FOR_A_NAME = 30;
    static final Duration REFILL = Duration.ofMinutes(15);

    private static final Limit OF_BLOCK = new Limit("sign-in", TRIES_FOR_A_BLOCK, REFILL);
    private static final Limit OF_NAME = new Limit("sign-in name", TRIES_FOR_A_NAME, REFILL);
    private static final Limit OF_CODES_HERE = new Limit("code here", TRIES_FOR_A_NAME, REFILL);
    private static final Limit OF_CODES = new Limit("code", CODES_FOR_A_NAME, REFILL);
    private static final Limit OF_PROOFS = new Limit("proof", TRIES_FOR_A_NAME, REFILL);

    private final Throttle throttle;

    SignInBrake(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Whether another try is allowed; it counts until it is {@link #forgive forgiven}. */
    boolean allows(AddressBlock block, String name) {
        return allows(block) && throttle.allows(both(block, name), OF_NAME);
    }

    /** The same where nobody has said a name. */
    boolean allows(AddressBlock block) {
        return throttle.allows(block.toString(), OF_BLOCK);
    }

    /** The same for a code that is entered after the right password. */
    boolean allowsCode(AddressBlock block, String name) {
        return throttle.allows(both(block, name), OF_CODES_HERE) && throttle.allows(name, OF_CODES);
    }

    void forgiveCode(AddressBlock block, String name) {
        throttle.forgive(both(block, name), OF_CODES_HERE);
        throttle.forgive(name, OF_CODES);
    }

    /** Counts what a person who is signed in shows besides; by name alone, since no stranger gets so far. */
    public boolean allowsProof(String name) {
        return throttle.allows(name, OF_PROOFS);
    }

    public void forgiveProof(String name) {
        throttle.forgive(name, OF_PROOFS);
    }

    /** Takes a try back that was right after all. */
    void forgive(AddressBlock block) {
        throttle.forgive(block.toString(), OF_BLOCK);
    }

    void forgive(AddressBlock block, String name) {
        forgive(block);
        throttle.forgive(both(block, name), OF_NAME);
    }

    private static String both(AddressBlock block, String name) {
        return block + " " + name;
    }
}
