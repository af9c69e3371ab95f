package clinic.notification;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param baseUrl the address that visitors see; links in mails begin with it */
@ConfigurationProperties("clinic")
record NotificationSettings(URI baseUrl, @DefaultValue Mail notification) {

    /**
     * How mails are addressed.
     *
     * @param staff who is told of new requests
     * @param from whom mails come from; {@code no-reply} at the host of the site if not set
     * @param confirmationsPerHour how many mails go out to visitors at most, on request of whomever
     */
    record Mail(
            @DefaultValue List<String> staff,
            @Nullable String from,
            @DefaultValue("100") int confirmationsPerHour) {

        Mail {
            staff.forEach(address -> addressOf("clinic.notification.staff", address));
        }
    }

    NotificationSettings {
        if (notification.from != null) {
            addressOf("clinic.notification.from", notification.from);
        }
    }

    /** Each once, even if it is listed twice. */
    List<InternetAddress> staff() {
        return notification.staff.stream()
                .map(address -> addressOf("clinic.notification.staff", address))
                .distinct()
                .toList();
    }

    InternetAddress from() {
        return notification.from == null
                ? Stream.of(baseUrl.getHost(), "localhost")
                        .flatMap(host -> Mailbox.of("no-reply@" + host).stream())
                        .findFirst()
                        .orElseThrow()
                        .address()
                : addressOf("clinic.notification.from", notification.from);
    }

    String signIn() {
        return baseUrl.toString().replaceFirst("/$", "") + "/desk/sign-in";
    }

    private static InternetAddress addressOf(String setting, String address) {
        return Mailbox.of(address)
                .orElseThrow(() -> new IllegalArgumentException(
                        setting + " must hold addresses like desk@example.org, not \"" + address + "\""))
                .address();
    }
}
