package clinic.consultation;

import static clinic.form.Typed.NAME;

import clinic.consultation.Concern.HowLong;
import clinic.consultation.Concern.Wish;
import clinic.consultation.Reach.ReplyAt;
import clinic.consultation.Reach.ReplyBy;
import clinic.consultation.Requester.ForWhom;
import clinic.form.Choice;
import clinic.form.ManyLines;
import clinic.form.OneLine;
import clinic.form.Telephone;
import clinic.form.Typed;
import clinic.submission.SearchTerms;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What everyone is asked who wants a consultation, in the order of the form. */
public record Answers(
        @Choice(of = ForWhom.class) @Nullable String forWhom,

        @OneLine @Size(max = 120, message = "{consultation.requesterName.long}") @Nullable
        String requesterName,

        @OneLine @Size(max = 60, message = "{consultation.relationship.long}") @Nullable
        String relationship,

        @NotBlank(message = "{consultation.fullName.missing}")
        @OneLine
        @Pattern(regexp = NAME, message = "{consultation.fullName.missing}")
        @Size(max = 120, message = "{consultation.fullName.long}")
        @Nullable
        String fullName,

        @Choice(of = YesNo.class) @Nullable String adult,

        @OneLine @Size(max = 40, message = "{form.telephone}") @Telephone @Nullable
        String phone,

        @OneLine @Size(max = 254, message = "{form.email}") @Email(message = "{form.email}") @Nullable
        String email,

        @Nullable String confirmation,

        @Choice(of = ReplyBy.class) @Nullable String replyBy,

        @Choice(of = ReplyAt.class) @Nullable String replyAt,

        @Choice(of = YesNo.class) @Nullable String leaveMessage,

        @NotBlank(message = "{consultation.area.missing}") @Choice(of = BodyArea.class) @Nullable
        String area,

        @Choice(of = HowLong.class) @Nullable String howLong,

        @Choice(of = Wish.class) @Nullable String wish,

        @ManyLines @Size(max = 500, message = "{consultation.note.long}") @Nullable
        String note) {

    public Answers {
        forWhom = Typed.clean(forWhom);
        requesterName = Typed.clean(requesterName);
        relationship = Typed.clean(relationship);
        fullName = Typed.clean(fullName);
        adult = Typed.clean(adult);
        phone = Typed.clean(phone);
        email = Typed.clean(email);
        confirmation = Typed.clean(confirmation);
        replyBy = Typed.clean(replyBy);
        replyAt = Typed.clean(replyAt);
        leaveMessage = Typed.clean(leaveMessage);
        area = Typed.clean(area);
        howLong = Typed.clean(howLong);
        wish = Typed.clean(wish);
        note = Typed.clean(note);
    }

    public static Answers none() {
        return new Answers(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Checks what no single field can say: there must be one way to reach the person, and the preferred one.
     *
     * @param callback another number to call
     */
    public void check(BindingResult result, @Nullable String callback) {
        String number = phone == null ? callback : phone;
        if (number == null && email == null) {
            result.rejectValue("phone", "consultation.reach.missing");
        } else if (number == null && ReplyBy.PHONE.name().equals(replyBy)) {
            result.rejectValue("phone", "consultation.phone.wanted");
        } else if (email == null && ReplyBy.EMAIL.name().equals(replyBy)) {
            result.rejectValue("email", "consultation.email.wanted");
        }
    }

    /**
     * The request that these answers make; only for answers that were found to be right.
     *
     * @param callback number of a caller who is not the patient
     * @param source address of the article whose form was used
     * @param intake how staff came to enter it, if they did
     */
    public ConsultationRequest toRequest(
            Consent consent,
            @Nullable String callback,
            @Nullable String source,
            @Nullable Intake intake,
            Set<String> fingerprints,
            SearchTerms terms,
            Instant receivedAt) {
        ConsultationRequest request = new ConsultationRequest(
                new Patient(Objects.requireNonNull(fullName), yes(adult)),
                new Requester(isForSomeoneElse(), requesterName, relationship),
                new Reach(
                        phone,
                        email,
                        callback,
                        value(ReplyBy.class, replyBy),
                        value(ReplyAt.class, replyAt),
                        yes(leaveMessage)),
                new Concern(
                        BodyArea.valueOf(Objects.requireNonNull(area)),
                        value(HowLong.class, howLong),
                        value(Wish.class, wish),
                        note),
                consent,
                source,
                intake,
                fingerprints,
                terms,
                receivedAt);
        if (confirmation != null) {
            request.wantConfirmation();
        }
        return request;
    }

    /** Who gives a name of their own or a relationship asks for someone else, also without saying so. */
    private boolean isForSomeoneElse() {
        return forWhom == null
                ? requesterName != null || relationship != null
                : forWhom.equals(ForWhom.SOMEONE_ELSE.name());
    }

    /** By what two people's answers are told apart; whether they want a confirmation makes no other request. */
    public List<@Nullable String> all() {
        return Arrays.asList(
                forWhom,
                requesterName,
                relationship,
                fullName,
                adult,
                phone,
                email,
                replyBy,
                replyAt,
                leaveMessage,
                area,
                howLong,
                wish,
                note);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Boolean yes(@Nullable String answer) {
        return answer == null ? null : YesNo.YES.name().equals(answer);
    }
}
