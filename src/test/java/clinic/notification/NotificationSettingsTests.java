package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.notification.NotificationSettings.Mail;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationSettingsTests {

    private static final URI SITE = URI.create("https://clinic.example/");

    @Test
    void writesFromTheHostOfTheSiteUnlessToldOtherwise() {
        assertThat(new NotificationSettings(SITE, new Mail(List.of(), null, 1)).from())
                .hasToString("no-reply@clinic.example");
        assertThat(new NotificationSettings(SITE, new Mail(List.of(), "desk@clinic.example", 1)).from())
                .hasToString("desk@clinic.example");
        assertThat(new NotificationSettings(URI.create("http://[::1]:8080"), new Mail(List.of(), null, 1)).from())
                .hasToString("no-reply@localhost");
    }

    @Test
    void leadsToTheSignIn() {
        assertThat(new NotificationSettings(SITE, new Mail(List.of(), null, 1)).signIn())
                .isEqualTo("https://clinic.example/desk/sign-in");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(List.of("desk@clinic.example", "the desk"), null, 1))
                .withMessage("clinic.notification.staff must hold addresses like desk@example.org, not \"the desk\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotificationSettings(SITE, new Mail(List.of(), "Desk <desk@clinic.example>", 1)))
                .withMessageStartingWith("clinic.notification.from must hold addresses");
    }
}
