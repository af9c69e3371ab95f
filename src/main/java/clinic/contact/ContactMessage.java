package clinic.contact;

import clinic.privacy.Sealed;
import clinic.submission.SearchTerms;
import clinic.submission.Step;
import clinic.submission.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message to the clinic. Exists only with a name, a way to answer, a subject and a text. */
@Entity
@DiscriminatorValue("MESSAGE")
public class ContactMessage extends Submission {

    @Sealed("contact_message.name")
    private String name;

    @Sealed("contact_message.reply_to")
    private String replyTo;

    @Sealed("contact_message.subject")
    private String subject;

    @Column(name = "message_text")
    @Sealed("contact_message.message_text")
    private String text;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ContactMessage() {}

    /**
     * A new message.
     *
     * @param replyTo an e-mail address or a telephone number, as typed
     */
    ContactMessage(
            String name,
            String replyTo,
            String subject,
            String text,
            Set<String> fingerprints,
            SearchTerms terms,
            Instant receivedAt) {
        super(null, null, fingerprints, receivedAt);
        if (name.isBlank() || replyTo.isBlank() || subject.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A message has a name, a way to answer, a subject and a text");
        }
        this.name = name;
        this.replyTo = replyTo;
        this.subject = subject;
        this.text = text;
        becomeFindable(terms);
    }

    @Override
    protected List<@Nullable String> names() {
        return List.of(name);
    }

    @Override
    protected List<@Nullable String> addresses() {
        return List.of(replyTo);
    }

    @Override
    protected Optional<String> email() {
        return Optional.of(replyTo).filter(address -> address.contains("@"));
    }

    /** A message is answered or closed; nobody waits for it or books a visit with it. */
    @Override
    public Set<Step> nextSteps(String actor) {
        Set<Step> steps = super.nextSteps(actor);
        steps.removeAll(EnumSet.of(Step.WAIT, Step.SCHEDULE));
        return steps;
    }

    public String name() {
        return name;
    }

    public String replyTo() {
        return replyTo;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }
}
