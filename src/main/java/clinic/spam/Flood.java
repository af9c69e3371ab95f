package clinic.spam;

import clinic.form.AddressBlock;
import clinic.throttle.Throttle;
import clinic.throttle.Throttle.Limit;
import java.time.Duration;
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

    /** The limit of an address comes first, so that one address cannot use up what all others have. */
    boolean allows(String address) {
        return isWithin(
                        AddressBlock.of(address).toString(),
                        new Limit("form", settings.perAddress(), Duration.ofMinutes(10)))
                && isWithin("everyone", new Limit("all forms", settings.perHour(), Duration.ofHours(1)));
    }

    private boolean isWithin(String who, Limit limit) {
        return limit.tries() == 0 || throttle.allows(who, limit);
    }
}
