package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.address.SiteAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationSettingsTests {

    @Test
    void writesFromTheHostOfTheSiteUnlessToldOtherwise() {
        SiteAddress site = new SiteAddress(URI.create("https://clinic.example/"));

        assertThat(new NotificationSettings(List.of(), null, 1).sender(site)).hasToString("no-reply@clinic.example");
        assertThat(new NotificationSettings(List.of(), "desk@clinic.example", 1).sender(site))
                .hasToString("desk@clinic.example");
        assertThat(new NotificationSettings(List.of(), null, 1)
                        .sender(new SiteAddress(URI.create("http://[::1]:8080"))))
                .hasToString("no-reply@localhost");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotificationSettings(List.of("desk@clinic.example", "the desk"), null, 1))
                .withMessage("clinic.notification.staff must hold addresses like desk@example.org, not \"the desk\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotificationSettings(List.of(), "Desk <desk@clinic.example>", 1))
                .withMessageStartingWith("clinic.notification.from must hold addresses");
    }
}
