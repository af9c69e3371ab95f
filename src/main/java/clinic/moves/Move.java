package clinic.moves;

import java.time.Instant;

/**
 * A page that readers met at one address stands at another one now.
 *
 * @param since when the old address was left
 */
public record Move(String oldAddress, String newAddress, Instant since) {

    Move onTo(String address) {
        return new Move(oldAddress, address, since);
    }
}
