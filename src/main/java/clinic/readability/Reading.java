package clinic.readability;

import java.util.List;
import java.util.Optional;

/**
 * How a text reads.
 *
 * @param grades nothing where no sentence is long enough to say
 */
public record Reading(Optional<Grades> grades, List<Advice> advice) {

    public Reading {
        advice = List.copyOf(advice);
    }
}
