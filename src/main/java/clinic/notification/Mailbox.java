package clinic.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address that a mail can go to. Stricter than the standard: no quotes, comments, routes or white space, so there is
 * nothing in it that could be read as a second recipient or as a header.
 */
record Mailbox(InternetAddress address) {

    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9.#$&'*+/=?^_`{|}~-]{1,64})@([^@\\s]{1,255})");

    static Optional<Mailbox> of(String typed) {
        Matcher parts = PARTS.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new Mailbox(new InternetAddress(parts.group(1) + "@" + domain, true)));
        } catch (IllegalArgumentException | AddressException e) {
            return Optional.empty();
        }
    }

    /** The same for all spellings of which we know that they reach the same person. */
    String owner() {
        return address.getAddress().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*", "");
    }
}
