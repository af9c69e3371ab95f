package clinic.notification;

import clinic.address.SiteAddress;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are addressed.
 *
 * @param staff who is told of new requests
 * @param from whom mails come from; {@code no-reply} at the host of the site if not set
 * @param confirmationsPerHour how many mails go out to visitors at most, on request of whomever
 */
@ConfigurationProperties("clinic.notification")
record NotificationSettings(
        @DefaultValue List<String> staff,
        @Nullable String from,
        @DefaultValue("100") int confirmationsPerHour) {

    NotificationSettings {
        staff.forEach(address -> addressOf("clinic.notification.staff", address));
        if (from != null) {
            addressOf("clinic.notification.from", from);
        }
    }

    /** Each once, even if it is listed twice. */
    List<InternetAddress> recipients() {
        return staff.stream()
                .map(address -> addressOf("clinic.notification.staff", address))
                .distinct()
                .toList();
    }

    InternetAddress sender(SiteAddress site) {
        return from == null
                ? Stream.of(site.host(), "localhost")
                        .flatMap(host -> Mailbox.of("no-reply@" + host).stream())
                        .findFirst()
                        .orElseThrow()
                        .address()
                : addressOf("clinic.notification.from", from);
    }

    private static InternetAddress addressOf(String setting, String address) {
        return Mailbox.of(address)
                .orElseThrow(() -> new IllegalArgumentException(
                        setting + " must hold addresses like desk@example.org, not \"" + address + "\""))
                .address();
    }
}
