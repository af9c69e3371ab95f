package clinic.consultation;

import clinic.privacy.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it is about.
 *
 * @param note what the clinic should know to contact or see the person; at most 500 characters
 */
@Embeddable
public record Concern(
        @Column(name = "area") @Enumerated(EnumType.STRING) BodyArea area,

        @Column(name = "how_long") @Enumerated(EnumType.STRING) @Nullable
        HowLong howLong,

        @Column(name = "wish") @Enumerated(EnumType.STRING) @Nullable
        Wish wish,

        @Column(name = "note") @Sealed("consultation_request.note") @Nullable
        String note) {

    public Concern {
        Objects.requireNonNull(area, "A request names the main area");
    }

    /** Since when. */
    public enum HowLong {
        /** Less than two weeks. */
        DAYS,
        /** Two to six weeks. */
        WEEKS,
        /** Six weeks to three months. */
        MONTHS,
        /** More than three months: what clinicians call chronic. */
        LONGER,
        NOT_SURE
    }

    /** What the person would like from the clinic. */
    public enum Wish {
        ASSESSMENT,
        PHYSICAL_THERAPY,
        /** To ask about stem cell and other regenerative options. */
        REGENERATIVE_OPTIONS,
        SECOND_OPINION,
        NOT_SURE
    }
}
