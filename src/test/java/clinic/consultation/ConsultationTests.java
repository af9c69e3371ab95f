package clinic.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.consultation.Concern.HowLong;
import clinic.consultation.Concern.Wish;
import clinic.consultation.Reach.ReplyAt;
import clinic.consultation.Reach.ReplyBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class ConsultationTests {

    @LocalServerPort
    int port;

    @Autowired
    ConsultationRequests requests;

    @Autowired
    JdbcTemplate jdbc;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
    }

    @Test
    void saysBesideTheFormWhatIsApproved() {
        Seen seen = visitor.opens("/consultation");

        assertThat(seen.text("form .disclosure"))
                .contains("Ask whether a treatment is approved", "has approved no stem cell", "draft");
        assertThat(visitor.sends("/consultation", Map.of()).text("form .disclosure"))
                .contains("Ask whether a treatment is approved");
    }

    @Test
    void keepsEveryAnswer() {
        ConsultationRequest request = stored(with(
                "forWhom", "SOMEONE_ELSE",
                "requesterName", "نور الهدى",
                "relationship", "Daughter",
                "fullName", "Þórður Jónsson 李",
                "adult", "YES",
                "phone", "(303) 555-0142 ext 3",
                "email", "thordur@example.com",
                "replyBy", "PHONE",
                "replyAt", "MORNING",
                "leaveMessage", "NO",
                "area", "KNEE",
                "howLong", "LONGER",
                "wish", "SECOND_OPINION",
                "note", "Needs an interpreter.\nUses a wheelchair.",
                "source", "/blog/stem-cell-therapy-for-back-pain"));

        assertThat(request.patient()).isEqualTo(new Patient("Þórður Jónsson 李", true));
        assertThat(request.requester()).isEqualTo(new Requester(true, "نور الهدى", "Daughter"));
        assertThat(request.reach())
                .isEqualTo(new Reach(
                        "(303) 555-0142 ext 3", "thordur@example.com", null, ReplyBy.PHONE, ReplyAt.MORNING, false));
        assertThat(request.concern())
                .isEqualTo(new Concern(
                        BodyArea.KNEE,
                        HowLong.LONGER,
                        Wish.SECOND_OPINION,
                        "Needs an interpreter.\nUses a wheelchair."));
        assertThat(request.consent()).isEqualTo(Consent.to("2026-11"));
        assertThat(request.source()).contains("/blog/stem-cell-therapy-for-back-pain");
    }

    @Test
    void needsOnlyWhatIsRequired() {
        ConsultationRequest request = stored(with("fullName", "Li"));

        assertThat(request.patient().adult()).isNull();
        assertThat(request.requester().forSomeoneElse()).isFalse();
        assertThat(request.concern().wish()).isNull();
    }

    @Test
    void confirmsWithAReferenceAndNothingPersonal() {
        Seen sent = visitor.sends("/consultation", with("fullName", "Confidential Person"));
        Seen received = visitor.opens(sent.leadsTo());

        assertThat(received.text("h1")).isEqualTo("We have your request");
        assertThat(received.text(".reference")).matches("PT-\\w{4}-\\w{4}");
        assertThat(received.text("main"))
                .contains("by the end of the next business day", "(555) 555-0142", "In an emergency call 911.")
                .doesNotContain("Confidential");
        assertThat(received.header("Cache-Control")).isEqualTo("no-store");
        assertThat(received.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(visitor.opens(sent.leadsTo()).text(".reference")).isEqualTo(received.text(".reference"));
    }

    @Test
    void confirmsByMailOnlyWhereSomeoneWantsIt() {
        assertThat(stored(with("email", "rosa@example.com", "confirmation", "YES"))
                        .confirmTo())
                .contains("rosa@example.com");
        assertThat(stored(with("email", "lola@example.com")).confirmTo()).isEmpty();
        assertThat(stored(with("confirmation", "YES", "fullName", "Only Phone")).confirmTo())
                .isEmpty();
    }

    @Test
    void isTheSameRequestWithAndWithoutTheWishForAConfirmation() {
        Map<String, String> answers = with("email", "same@example.com");
        ConsultationRequest request = stored(answers);
        answers.put("confirmation", "YES");

        assertThat(stored(answers).reference()).isEqualTo(request.reference());
    }

    @Test
    void offersAConfirmationUnasked() {
        for (String address : List.of("/consultation", "/contact")) {
            assertThat(visitor.opens(address).page().select("input[type=checkbox][name=confirmation]:not([checked])"))
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    void stopsAtAWarningSignAndStoresNothing() {
        long before = requests.count();
        Seen sent = visitor.sends("/consultation", with("warningSigns", "YES"));
        Seen emergency = visitor.opens(sent.leadsTo());

        assertThat(emergency.text("h1")).isEqualTo("Get medical help now");
        assertThat(emergency.text(".callout-emergency")).contains("Call 911");
        assertThat(emergency.page().select("a[href=tel:911]")).hasSize(1);
        assertThat(emergency.text("main")).contains("We have not stored anything that you typed.");
        assertThat(requests.count()).isEqualTo(before);
    }

    @Test
    void saysWhatIsMissingInTheOrderOfTheForm() {
        Seen seen = visitor.sends("/consultation", Map.of());

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Error: ");
        assertThat(seen.page().select(".refusals a").eachText())
                .containsExactly(
                        "Select yes or no for the warning signs",
                        "Enter the full name",
                        "Enter a phone number or an email address",
                        "Select the main area",
                        "Select the box if you agree that we contact you");
        assertThat(seen.page().select(".refusals a").eachAttr("href"))
                .allSatisfy(field -> assertThat(seen.page().select(field)).hasSize(1));
    }

    @Test
    void keepsEverythingTypedWhenItRefuses() {
        Map<String, String> answers = with(
                "forWhom",
                "SOMEONE_ELSE",
                "requesterName",
                "Ana",
                "relationship",
                "Friend",
                "adult",
                "NO",
                "email",
                "ana",
                "confirmation",
                "YES",
                "replyAt",
                "EVENING",
                "howLong",
                "DAYS",
                "wish",
                "NOT_SURE",
                "note",
                "A\nB",
                "source",
                "/blog/x");
        Seen seen = visitor.sends("/consultation", answers);

        assertThat(seen.text(".refusals li"))
                .isEqualTo("Enter an email address in the correct format, like name@example.com");
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            assertThat(seen.page().select("[name=" + answer.getKey() + "]").stream()
                            .filter(field -> !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked"))
                            .map(field -> field.tagName().equals("textarea") ? field.wholeText() : field.val()))
                    .as(answer.getKey())
                    .containsExactly(answer.getValue());
        }
    }

    @Test
    void wantsThePhoneNumberOfWhoWantsACall() {
        Seen seen = visitor.sends("/consultation", with("phone", "", "email", "a@example.com", "replyBy", "PHONE"));

        assertThat(seen.text(".refusals li")).isEqualTo("Enter a phone number, as a call is the best way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warningSigns",
                "forWhom",
                "adult",
                "replyBy",
                "replyAt",
                "leaveMessage",
                "area",
                "howLong",
                "wish"
            })
    void refusesAnAnswerThatWasNotOnOffer(String field) {
        assertThat(visitor.sends("/consultation", with(field, "<script>")).text(".refusals li"))
                .isEqualTo("Select one of the answers that the form offers");
    }

    @Test
    void dropsASourceThatIsNoAddressOfOurs() {
        assertThat(stored(with("source", "https://evil.example/?x=<b>")).source())
                .isEmpty();
    }

    @Test
    void keepsWhatSomeoneElseTypedAlsoWithoutTheirChoice() {
        Requester requester =
                stored(with("requesterName", "Helper", "relationship", "Wife")).requester();

        assertThat(requester).isEqualTo(new Requester(true, "Helper", "Wife"));
    }

    @Test
    void acceptsOnlyTheConsentThatStandsBesideTheBox() {
        Seen seen = visitor.sends("/consultation", with("consent", "something else"));

        assertThat(seen.text(".refusals li")).isEqualTo("Select the box if you agree that we contact you");
        assertThat(seen.page().select("#field-consent[checked]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B\u200B", "\u00A0", "12", "...", "\u2060"})
    void refusesANameWithoutALetter(String name) {
        assertThat(visitor.sends("/consultation", with("fullName", name)).text(".refusals li"))
                .isEqualTo("Enter the full name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Å", "O'Brien", "Nguyễn Thị Minh Khai", "محمد عبد الله", "李小龍", "Anne-Marie D’Arcy 3rd"})
    void acceptsEveryonesName(String name) {
        assertThat(stored(with("fullName", name)).patient().fullName()).isEqualTo(name);
    }

    @Test
    void bindsNothingButItsFieldsAndLogsNoneOfThem(CapturedOutput output) {
        Map<String, String> ours = Map.of("Sec-Fetch-Site", "same-origin");
        String answers = "warningSigns=NO&fullName=Canary&phone=3035550142&area=NECK&consent=2026-11&note=Canary";

        for (String extra : List.of("&fullName[0]=1", "&note[x]=1", "&class[0]=1", "&class.x=1", "&_consent=on")) {
            assertThat(visitor.posts("/consultation", answers + extra, ours).status())
                    .as(extra)
                    .isEqualTo(303);
        }
        assertThat(visitor.posts("/consultation", answers + "&wish=Canary%zz", ours)
                        .status())
                .isEqualTo(400);
        assertThat(visitor.posts("/consultation", answers + "&Canary%zz=1", ours)
                        .status())
                .isEqualTo(400);
        assertThat(visitor.posts("/consultation", "warningSigns=YES&fullName=A&fullName[0]=1", ours)
                        .leadsTo())
                .isEqualTo("/consultation/emergency");
        assertThat(output).doesNotContain("Canary");
    }

    @Test
    void takesNoAnswerFromAHeader() {
        Seen sent = visitor.posts(
                "/consultation",
                "warningSigns=NO&fullName=Header+Writer&phone=3035550142&area=NECK&consent=2026-11",
                Map.of("Sec-Fetch-Site", "same-origin", "Note", "From a header", "Wish", "SECOND_OPINION"));

        Concern concern = requests.findByToken(sent.leadsTo().replaceFirst(".*/", ""))
                .orElseThrow()
                .concern();
        assertThat(concern.note()).isNull();
        assertThat(concern.wish()).isNull();
    }

    @Test
    void isOneRequestHoweverOftenItIsSent() throws Exception {
        Map<String, String> answers = with("fullName", "Pressed Ten Times");
        long before = requests.count();
        ExecutorService people = Executors.newFixedThreadPool(10);
        try {
            List<CompletableFuture<String>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> Visitor.of(port)
                                    .sends("/consultation", answers)
                                    .leadsTo(),
                            people))
                    .limit(10)
                    .toList();

            assertThat(sent.stream().map(CompletableFuture::join).distinct())
                    .hasSize(1)
                    .allMatch(address -> address.startsWith("/consultation/received/"));
            assertThat(requests.count()).isEqualTo(before + 1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void isAnotherRequestWhenAnAnswerDiffers() {
        assertThat(stored(with("note", "first")).reference())
                .isNotEqualTo(stored(with("note", "second")).reference());
    }

    @Test
    void saysPlainlyThatTheDatabaseTookNothingAndTakesItLater() {
        Map<String, String> answers = with("fullName", "Patient Person");
        jdbc.execute("alter table consultation_request rename to away");
        try {
            Seen seen = visitor.sends("/consultation", answers);

            assertThat(seen.status()).isEqualTo(503);
            assertThat(seen.text("#not-stored"))
                    .contains("We could not take your form", "the same form counts only once", "555-0142");
            assertThat(seen.page().select("#field-fullName").val()).isEqualTo("Patient Person");
        } finally {
            jdbc.execute("alter table away rename to consultation_request");
        }
        assertThat(visitor.sends("/consultation", answers).status()).isEqualTo(303);
    }

    @Test
    void hidesWhatConcernsOnlyOtherPeopleBehindTheirChoice() {
        assertThat(visitor.opens("/consultation")
                        .page()
                        .select(".only-for-someone-else input")
                        .eachAttr("name"))
                .containsExactly("requesterName", "relationship");
    }

    private ConsultationRequest stored(Map<String, String> answers) {
        Seen sent = visitor.sends("/consultation", answers);
        assertThat(sent.status()).as(sent.text(".refusals")).isEqualTo(303);
        return requests.findByToken(sent.leadsTo().replaceFirst(".*/", "")).orElseThrow();
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "warningSigns", "NO",
                "fullName", "Rosa Delgado",
                "phone", "303-555-0142",
                "area", "LOWER_BACK",
                "consent", "2026-11"));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }
}
