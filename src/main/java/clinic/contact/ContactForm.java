package clinic.contact;

import static clinic.form.Typed.NAME;

import clinic.form.EmailOrTelephone;
import clinic.form.ManyLines;
import clinic.form.OneLine;
import clinic.form.Typed;
import clinic.spam.Sent;
import clinic.submission.Fingerprint;
import clinic.submission.SearchTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed, field by field in the order of the form.
 *
 * @param website what stands in a field that people do not see
 */
record ContactForm(
        @NotBlank(message = "{contact.name.missing}")
        @OneLine
        @Pattern(regexp = NAME, message = "{contact.name.missing}")
        @Size(max = 120, message = "{contact.name.long}")
        @Nullable
        String name,

        @NotBlank(message = "{contact.replyTo.missing}")
        @OneLine
        @Size(max = 254, message = "{form.email-or-telephone}")
        @EmailOrTelephone
        @Nullable
        String replyTo,

        @Nullable String confirmation,

        @NotBlank(message = "{contact.subject.missing}")
        @OneLine
        @Size(max = 120, message = "{contact.subject.long}")
        @Nullable
        String subject,

        @NotBlank(message = "{contact.message.missing}")
        @ManyLines
        @Size(max = 2000, message = "{contact.message.long}")
        @Nullable
        String message,

        @Nullable String website) {

    ContactForm {
        name = Typed.clean(name);
        replyTo = Typed.clean(replyTo);
        confirmation = Typed.clean(confirmation);
        subject = Typed.clean(subject);
        message = Typed.clean(message);
        website = Typed.clean(website);
    }

    static ContactForm empty() {
        return new ContactForm(null, null, null, null, null, null);
    }

    Sent from(String address) {
        return new Sent(address, website, message, answers());
    }

    private List<@Nullable String> answers() {
        return Arrays.asList(name, replyTo, subject, message);
    }

    /** The message that these answers make; only for a form that was found to be right. */
    ContactMessage toMessage(Fingerprint fingerprint, SearchTerms terms, Instant receivedAt) {
        ContactMessage contact = new ContactMessage(
                Objects.requireNonNull(name),
                Objects.requireNonNull(replyTo),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(message),
                fingerprint.of(answers()),
                terms,
                receivedAt);
        if (confirmation != null) {
            contact.wantConfirmation();
        }
        return contact;
    }
}
