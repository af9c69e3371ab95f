package clinic.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One word under which a submission is found, as a keyed fingerprint: equal for equal words, and nothing else is known. No
 * two kinds have the same fingerprint.
 *
 * @param receivedAt when the submission was received, so that the newest are found in the order of an index
 */
@Embeddable
record Term(
        @Column(name = "kind") @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "fingerprint") String fingerprint,
        @Column(name = "received_at") Instant receivedAt) {

    enum Kind {
        /** A telephone number in E.164 form, or its digits if it is not one. */
        PHONE,
        /** An e-mail address in small letters. */
        EMAIL,
        /** One word of a name, in small letters without accents. */
        NAME
    }
}
