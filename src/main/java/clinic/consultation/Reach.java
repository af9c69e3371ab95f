package clinic.consultation;

import clinic.privacy.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the patient, or the person who asks for them.
 *
 * @param phone as typed
 * @param callback number of a caller who is not the patient, as typed
 * @param mayLeaveMessage on voicemail or with whoever answers; unknown if not answered
 */
@Embeddable
public record Reach(
        @Column(name = "phone") @Sealed("consultation_request.phone") @Nullable
        String phone,

        @Column(name = "email") @Sealed("consultation_request.email") @Nullable
        String email,

        @Column(name = "callback") @Sealed("consultation_request.callback") @Nullable
        String callback,

        @Column(name = "reply_by") @Enumerated(EnumType.STRING) @Nullable
        ReplyBy replyBy,

        @Column(name = "reply_at") @Enumerated(EnumType.STRING) @Nullable
        ReplyAt replyAt,

        @Column(name = "may_leave_message") @Nullable Boolean mayLeaveMessage) {

    public Reach {
        if (phone == null && email == null && callback == null) {
            throw new IllegalArgumentException("A request needs a phone number or an e-mail address");
        }
    }

    /** How the person wants to be reached. */
    public enum ReplyBy {
        PHONE,
        EMAIL
    }

    /** When the person can best be reached. */
    public enum ReplyAt {
        MORNING,
        AFTERNOON,
        EVENING,
        ANY_TIME
    }
}
