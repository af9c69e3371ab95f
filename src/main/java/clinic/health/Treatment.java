package clinic.health;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A treatment that pages may tell of only beside its approval.
 *
 * @param id as pages call it in {@code treatment}
 * @param title of the box with the status, such as {@code Not approved by the FDA for back pain}
 * @param status whether and for what it is approved, in a few sentences
 * @param checked when somebody last compared the status with its source
 * @param source where the status is from
 */
public record Treatment(
        String id,
        String name,
        String title,
        String status,
        @Nullable LocalDate checked,
        @Nullable Origin source) {

    /** A publication that readers can look up. */
    public record Origin(String title, String url) {}
}
