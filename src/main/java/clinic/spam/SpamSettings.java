package clinic.spam;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is too much; 0 is no limit.
 *
 * @param perAddress forms from one address block in ten minutes
 * @param perNetwork forms in an hour from the /48 of IPv6 that one customer may have, with its many address blocks
 * @param perHour forms from everywhere in an hour
 * @param sameText submissions with the same text in a day, before the next one is suspected
 */
@ConfigurationProperties("clinic.spam")
record SpamSettings(
        @DefaultValue("10") int perAddress,
        @DefaultValue("60") int perNetwork,
        @DefaultValue("600") int perHour,
        @DefaultValue("5") int sameText) {

    SpamSettings {
        if (perAddress < 0 || perNetwork < 0 || perHour < 0 || sameText < 0) {
            throw new IllegalArgumentException("The limits of clinic.spam are numbers from 0 on");
        }
    }
}
