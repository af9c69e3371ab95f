package clinic.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listed treatments: {@code health/treatments.yaml}.
 *
 * @param signOff who approved the wording, or that nobody has yet
 */
public record Treatments(@Nullable String signOff, List<Treatment> all) {

    public static final Treatments NONE = new Treatments(null, List.of());

    public Treatments {
        all = List.copyOf(all);
    }
}
