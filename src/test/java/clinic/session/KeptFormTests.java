package clinic.session;

import static clinic.StaffVisitor.PASSWORD;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SecurityKey;
import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.SecondFactor;
import clinic.staff.StaffRegister;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ann is signed out while she writes a note. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class KeptFormTests {

    private static final String NOTE = "Canarykept: she prefers mornings.\nCall “Rosa” back & ask.";
    private static final String SIGN_IN = "/desk/sign-in";

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${clinic.data}")
    Path data;

    StaffVisitor visitor;
    String ann;
    String ben;
    String request;

    @BeforeEach
    void annOpensARequest() throws RefusedException {
        jdbc.update("delete from submission");
        ann = "ann." + UUID.randomUUID().toString().substring(0, 8);
        ben = "ben." + UUID.randomUUID().toString().substring(0, 8);
        register.add(ann, Role.FRONT_DESK, PASSWORD);
        register.add(ben, Role.CLINICIAN, PASSWORD);
        visitor = StaffVisitor.of(port);
        visitor.signsIn(ann);
        request = "/desk/requests/" + asks();
    }

    @Test
    void findsTheNoteInItsFormAfterSigningInAgainAndSavesIt() {
        Seen door = writesTooLate();
        assertThat(door.status()).isEqualTo(422);
        assertThat(door.text(".desk-said")).contains("What you typed is kept");
        assertThat(door.page().html()).doesNotContain("Canarykept");
        assertThat(door.page().select("#field-name").val()).isEmpty();

        assertThat(signsIn(door, ann).leadsTo()).isEqualTo(request);
        for (int reload = 0; reload < 2; reload++) {
            Seen page = visitor.opens(request);
            assertThat(page.text("#kept"))
                    .isEqualTo("You were signed out. What you typed is still here and not yet saved.");
            assertThat(page.page().select("textarea").get(0).wholeText()).isEqualTo(NOTE);
            assertThat(page.text(".desk-timeline")).isEmpty();
        }

        assertThat(saves(visitor.opens(request)).leadsTo()).isEqualTo(request);
        Seen saved = visitor.opens(request);
        assertThat(saved.text(".desk-timeline")).contains(ann + " wrote a note", "Canarykept: she prefers mornings.");
        assertThat(saved.text("textarea") + saved.text("#kept")).isEmpty();
    }

    @Test
    void findsItAgainAfterWeFailedToSaveIt() {
        signsIn(writesTooLate(), ann);
        Seen page = visitor.opens(request);

        jdbc.execute("alter table submission_timeline rename to submission_timeline_away");
        try {
            assertThat(saves(page).status()).isBetween(500, 503);
        } finally {
            jdbc.execute("alter table submission_timeline_away rename to submission_timeline");
        }

        assertThat(visitor.opens(request).page().select("textarea").get(0).wholeText())
                .isEqualTo(NOTE);
    }

    @Test
    void findsItAfterAWrongPasswordAndACode() throws Exception {
        String secret = SecondFactor.newSecret();
        String recoveryCode = secondFactor.add(ann, secret, code(secret)).get(0);
        Seen door = writesTooLate();

        Seen again = visitor.fillsIn(door, SIGN_IN, Map.of("name", ann, "password", "not my password"));
        assertThat(again.text(".refusals")).contains("do not go together");
        String code = signsIn(again, ann).leadsTo();
        assertThat(code).isEqualTo("/desk/sign-in/code?to=" + request);
        assertThat(visitor.sends(code, "/desk/sign-in/code", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.sends(code, "/desk/sign-in/code", Map.of("code", recoveryCode))
                        .leadsTo())
                .isEqualTo(request);

        assertThat(visitor.opens(request).text("textarea")).startsWith("Canarykept");
    }

    @Test
    void findsItAfterSigningInWithAPasskey() {
        SecurityKey key = new SecurityKey();
        visitor.sendsPasskey(
                "/desk/account/passkeys",
                "/desk/account/passkeys",
                Map.of("label", "Telephone", "present", PASSWORD),
                key::make);
        Seen door = writesTooLate();

        assertThat(visitor.fillsInPasskey(door, "/desk/sign-in/passkey", Map.of(), question -> "{}")
                        .page()
                        .select("[name=kept]"))
                .isNotEmpty();
        assertThat(visitor.fillsInPasskey(door, "/desk/sign-in/passkey", Map.of(), key::answer)
                        .leadsTo())
                .isEqualTo(request);
        assertThat(visitor.opens(request).text("textarea")).startsWith("Canarykept");
    }

    @Test
    void findsItWhenTheCodeWasOwedAlready() throws Exception {
        String secret = SecondFactor.newSecret();
        String recoveryCode = secondFactor.add(ann, secret, code(secret)).get(0);
        visitor.signsIn(ann);
        Map<String, String> form = form();

        String code = visitor.posts(request, form).leadsTo();
        visitor.sends(code, "/desk/sign-in/code", Map.of("code", recoveryCode));

        assertThat(visitor.opens(request).text("textarea")).startsWith("Canarykept");
    }

    @Test
    void isShownWhatHappenedMeanwhile() {
        Map<String, String> form = form();
        signOut();
        StaffVisitor colleague = StaffVisitor.of(port);
        colleague.signsIn(ben);
        colleague.sends(request, request, Map.of("step", "TAKE"));
        signsIn(visitor.posts(request, form), ann);

        Seen seen = saves(visitor.opens(request));

        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.text("#meanwhile")).contains(ben + " took it");
        assertThat(seen.text("textarea")).startsWith("Canarykept");
    }

    @Test
    void findsACallInItsFormAgainAndEntersIt() {
        String intake = "/desk/intake";
        Map<String, String> call = new HashMap<>(Map.of(
                "channel", "PHONE",
                "forWhom", "ME",
                "script", "NO_SIGNS",
                "agrees", "YES",
                "fullName", "Canarykept Rossi",
                "phone", "303-555-0143",
                "area", "KNEE",
                "then", "WAIT"));
        call.put(
                "_csrf",
                visitor.opens(intake).page().select("main [name=_csrf]").get(0).val());
        signOut();

        assertThat(signsIn(visitor.posts(intake, call), ann).leadsTo()).isEqualTo(intake);
        Seen page = visitor.opens(intake);
        assertThat(page.text("#kept")).contains("not yet saved");
        assertThat(page.page().select("[name=fullName]").val()).isEqualTo("Canarykept Rossi");
        assertThat(page.page().select("[name=area] option[selected]").val()).isEqualTo("KNEE");
        call.remove("_csrf");
        assertThat(visitor.fillsIn(page, intake, call).leadsTo()).startsWith("/desk/intake/saved/");
        assertThat(visitor.opens(intake).page().select("[name=fullName]").val()).isEmpty();
    }

    @Test
    void showsItOnItsPageOnly() {
        String other = "/desk/requests/" + asks();
        signsIn(writesTooLate(), ann);

        assertThat(visitor.opens(other).text("textarea")).isEmpty();
        assertThat(visitor.opens(other).page().select("#kept")).isEmpty();
        assertThat(visitor.opens("/desk").page().select("#kept")).isEmpty();
    }

    @Test
    void showsItToNobodyWhoSignsInAfterHer() throws Exception {
        String secret = SecondFactor.newSecret();
        secondFactor.add(ann, secret, code(secret));
        signsIn(writesTooLate(), ann);
        visitor.signsIn(ben);

        assertThat(visitor.opens(request).text("textarea")).isEmpty();
    }

    @Test
    void keepsNoFormWithAPassword() {
        String account = "/desk/account/password";
        String token = visitor.opens(account).page().select("main [name=_csrf]").val();
        signOut();

        Seen seen = visitor.posts(account, Map.of("_csrf", token, "present", PASSWORD, "wanted", PASSWORD));
        assertThat(seen.status()).isEqualTo(303);
        assertThat(visitor.opens(seen.leadsTo()).page().select("[name=kept]")).isEmpty();
    }

    @Test
    void takesNothingThatItHasNotSealedItself() {
        signOut();
        for (String made : List.of("x", "", "AAAA".repeat(30))) {
            Seen door = visitor.opens(SIGN_IN + "?to=" + request);
            Seen signedIn = visitor.fillsIn(door, SIGN_IN, Map.of("name", ann, "password", PASSWORD, "kept", made));

            assertThat(signedIn.leadsTo()).isEqualTo(request);
            assertThat(visitor.opens(request).page().select("#kept")).isEmpty();
        }
    }

    @Test
    void saysSoWhenItIsTooLongToKeep() {
        Map<String, String> form = form();
        form.put("note", "much ".repeat(9_000));
        signOut();

        Seen door = visitor.posts(request, form);
        assertThat(door.text(".desk-said")).contains("it was too long to keep");
        assertThat(signsIn(door, ann).leadsTo()).isEqualTo(request);
    }

    @Test
    @Tag(SiteTest.H2)
    void leavesNoTraceBeforeItIsSaved(CapturedOutput output) throws Exception {
        Seen door = writesTooLate();
        Seen signedIn = signsIn(door, ann);
        assertThat(visitor.opens(request).text("textarea")).startsWith("Canarykept");
        jdbc.execute("checkpoint sync");

        assertThat(signedIn.header("Location")).doesNotContain("anarykept", "kept=");
        assertThat(jdbc.queryForList("select attribute_name from spring_session_attributes", String.class))
                .contains("kept-form");
        assertThat(allBytes()).contains("kept-form").doesNotContain("anarykept");
        assertThat(output.getAll()).doesNotContain("anarykept");
    }

    /** The form as she fills it in on her screen. */
    private Map<String, String> form() {
        StaffVisitor same = StaffVisitor.of(port);
        Map<String, String> form = new HashMap<>(Map.of("step", "NOTE", "note", NOTE));
        same.signsIn(ben);
        same.opens(request)
                .page()
                .select("form.desk-step input[type=hidden]")
                .forEach(hidden -> form.put(hidden.attr("name"), hidden.val()));
        form.put(
                "_csrf",
                visitor.opens(SIGN_IN).page().select("[name=_csrf]").get(0).val());
        return form;
    }

    private Seen writesTooLate() {
        Map<String, String> form = form();
        signOut();
        return visitor.posts(request, form);
    }

    private void signOut() {
        jdbc.update("delete from spring_session where principal_name = ?", ann);
    }

    private Seen signsIn(Seen door, String name) {
        return visitor.fillsIn(door, SIGN_IN, Map.of("name", name, "password", PASSWORD));
    }

    private Seen saves(Seen page) {
        String note = page.page().select("textarea").get(0).wholeText();
        return visitor.fillsIn(page, request, Map.of("step", "NOTE", "note", note));
    }

    private String asks() {
        Visitor patient = Visitor.of(port);
        Map<String, String> answers = Map.of(
                "warningSigns", "NO",
                "fullName", "Rosa Delgado " + UUID.randomUUID(),
                "phone", "303-555-0142",
                "area", "LOWER_BACK",
                "consent", "2026-11");
        return patient.opens(patient.sends("/consultation", answers).leadsTo()).text(".reference");
    }

    private static String code(String secret) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now());
    }

    private String allBytes() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}
