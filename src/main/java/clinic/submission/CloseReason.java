package clinic.submission;

/** Why a submission was closed without a visit. */
public enum CloseReason {
    /** A message was answered, and nothing is left to do. */
    ANSWERED,
    DECLINED_BY_PATIENT,
    /** What the person needs is not what the clinic does. */
    NOT_SUITABLE,
    REFERRED_ELSEWHERE,
    /** Tried as often as the clinic promises. */
    UNREACHABLE,
    /** The same person asked the same in another submission. */
    DUPLICATE,
    SPAM,
    SENT_TO_EMERGENCY_CARE,
    /** The person took the request back. */
    WITHDRAWN
}
