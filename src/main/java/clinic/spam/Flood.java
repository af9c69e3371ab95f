package clinic.spam;

import clinic.form.AddressBlock;
import clinic.throttle.Throttle;
import clinic.throttle.Throttle.Limit;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the forms that would be stored; one that is refused for what it says costs nobody a try. Thread-safe. */
@Component
class Flood {

    private final Throttle throttle;
    private final SpamSettings settings;

    Flood(Throttle throttle, SpamSettings settings) {
        this.throttle = throttle;
        this.settings = settings;
    }

    /** The smaller limit comes first, so that one address or network cannot use up what all others have. */
    Optional<Brake> brakes(String address) {
        if (!isWithin(
                AddressBlock.of(address).toString(),
                new Limit("form", settings.perAddress(), Duration.ofMinutes(10)))) {
            return Optional.of(Brake.ADDRESS);
        }
        if (!isWithinNetwork(address)) {
            return Optional.of(Brake.NETWORK);
        }
        return isWithin("everyone", new Limit("all forms", settings.perHour(), Duration.ofHours(1)))
                ? Optional.empty()
                : Optional.of(Brake.EVERYONE);
    }

    private boolean isWithinNetwork(String address) {
        return AddressBlock.wide(address)
                .map(network -> isWithin(
                        network.toString(), new Limit("form of a network", settings.perNetwork(), Duration.ofHours(1))))
                .orElse(true);
    }

    private boolean isWithin(String who, Limit limit) {
        return limit.tries() == 0 || throttle.allows(who, limit);
    }
}
