package clinic.notification;

/** What kept a mail from arriving; told to staff as {@code notification.obstacle.*}. */
enum Obstacle {
    /** The mail server took it for some addresses only. */
    PARTLY,
    /** The mail server says that there is no such address, and will say so again. */
    REFUSED,
    /** The mail server did not take it this time. */
    PUT_OFF,
    UNREACHABLE,
    TIMEOUT,
    /** The mail server does not accept our name and password. */
    LOCKED_OUT,
    /** Something else went wrong. */
    BROKEN,

    /** It waited in a backup, and has perhaps been sent since that was made. */
    RESTORED,

    NO_SERVER,
    /** The clinic has not said who of its staff is told. */
    NO_STAFF,
    /** Well formed, perhaps, but with signs that a mail server could read as something else. */
    ODD_ADDRESS,
    /** The address had a confirmation less than a day ago. */
    SAME_ADDRESS,
    /** Too many confirmations were asked for from one place. */
    SAME_SENDER,
    /** Too many confirmations were sent within an hour. */
    TOO_MANY
}
