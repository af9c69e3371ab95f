package clinic.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff is there for; each has one. */
public enum Role {
    /** Enters, triages and answers requests and messages. */
    FRONT_DESK,
    /** Does the same, and signs off the warning signs. */
    CLINICIAN,
    /** Looks after the content; never sees a patient. */
    EDITOR,
    /** Looks after accounts, retention and the audit trail, and can do all that the others can. */
    ADMINISTRATOR;

    /** The role that somebody typed, such as {@code front-desk} or {@code FRONT_DESK}. */
    static Optional<Role> named(String typed) {
        return Arrays.stream(values())
                .filter(role ->
                        role.word().equals(typed.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
    }

    /** As it is typed on the command line: {@code front-desk}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
