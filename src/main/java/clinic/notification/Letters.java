package clinic.notification;

import clinic.address.SiteAddress;
import clinic.notification.Notification.Recipient;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the mails. Nothing that anyone typed gets into one but the recipient's {@link Mailbox}: the subject is constant,
 * and the text is made of our own words, the reference and what the clinic says about itself. The clinic's name stays out,
 * as it may tell what somebody is treated for.
 */
@Component
class Letters {

    private final MessageSource messages;
    private final Letterhead letterhead;
    private final NotificationSettings settings;
    private final SiteAddress site;

    Letters(MessageSource messages, Letterhead letterhead, NotificationSettings settings, SiteAddress site) {
        this.messages = messages;
        this.letterhead = letterhead;
        this.settings = settings;
        this.site = site;
    }

    /** Fills in a mail. A repeat after a crash has the same id, by which mail servers know it as the same mail. */
    MimeMessage write(Notification about, List<InternetAddress> to, MimeMessage blank) {
        boolean toStaff = about.recipient() == Recipient.STAFF;
        try {
            blank.setFrom(settings.sender(site));
            blank.setRecipients(RecipientType.TO, to.toArray(InternetAddress[]::new));
            blank.setSubject(words(toStaff ? "notification.staff.subject" : "notification.patient.subject"));
            blank.setText(toStaff ? toStaff(about) : toPatient(about), StandardCharsets.UTF_8.name());
            blank.setHeader("Auto-Submitted", "auto-generated");
            blank.setHeader("Message-ID", "<" + about.id() + "." + about.resent() + "@" + site.host() + ">");
            return blank;
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be written", e);
        }
    }

    private String toStaff(Notification about) {
        return Stream.of(
                        words("notification.staff.text", about.reference()),
                        words("notification.staff.sign-in", site.absolute("/desk/sign-in")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String toPatient(Notification about) {
        return Stream.of(
                        Stream.of(
                                words("notification.patient.text", about.reference()),
                                words("notification.patient.next", letterhead.reply())),
                        letterhead.phone().map(phone -> words("notification.patient.call", phone)).stream(),
                        Stream.of(
                                words("notification.patient.emergency", letterhead.emergency()),
                                words("notification.patient.stranger", site.baseUrl())))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ROOT);
    }
}
