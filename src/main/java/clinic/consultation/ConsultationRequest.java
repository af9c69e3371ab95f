package clinic.consultation;

import clinic.submission.SearchTerms;
import clinic.submission.Submission;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request for a consultation. Exists only with a patient, a way to reach someone, a main area and a consent. */
@Entity
@DiscriminatorValue("REQUEST")
public class ConsultationRequest extends Submission {

    @Embedded
    private Patient patient;

    @Embedded
    private Requester requester;

    @Embedded
    private Reach reach;

    @Embedded
    private Concern concern;

    @Embedded
    private Consent consent;

    @Embedded
    private @Nullable Intake intake;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ConsultationRequest() {}

    /**
     * A new request.
     *
     * @param source address of the article whose form was used
     * @param intake how staff came to enter it, if they did
     * @param fingerprints of everything that was answered
     */
    ConsultationRequest(
            Patient patient,
            Requester requester,
            Reach reach,
            Concern concern,
            Consent consent,
            @Nullable String source,
            @Nullable Intake intake,
            Set<String> fingerprints,
            SearchTerms terms,
            Instant receivedAt) {
        super(concern.area().name(), source, fingerprints, receivedAt);
        this.patient = patient;
        this.requester = requester;
        this.reach = reach;
        this.concern = concern;
        this.consent = consent;
        this.intake = intake;
        becomeFindable(terms);
    }

    @Override
    protected List<@Nullable String> names() {
        return Arrays.asList(patient.fullName(), requester.name());
    }

    @Override
    protected List<@Nullable String> addresses() {
        return Arrays.asList(reach.phone(), reach.email(), reach.callback());
    }

    @Override
    protected Optional<String> email() {
        return Optional.ofNullable(reach.email());
    }

    public Patient patient() {
        return patient;
    }

    public Requester requester() {
        return requester;
    }

    public Reach reach() {
        return reach;
    }

    public Concern concern() {
        return concern;
    }

    public Consent consent() {
        return consent;
    }

    /** How staff came to enter it; nothing for a request from the site. */
    public @Nullable Intake intake() {
        return intake;
    }
}
