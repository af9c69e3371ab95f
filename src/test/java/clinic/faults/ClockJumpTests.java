package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.MovableTime;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** A machine whose clock is set while the site runs on. */
@Import(MovableTime.class)
class ClockJumpTests extends AtTheDesk {

    /** Two years and a day on, an hour back, and back to where it was. */
    @ParameterizedTest
    @ValueSource(strings = {"P731D", "PT-1H", "P-731DT1H"})
    void keepsNobodyOut(String jump) throws RefusedException {
        String before = asks("Rosa Delgado", "303-555-0142");
        MovableTime.pass(Duration.parse(jump));

        Patient.readsOn(port);
        assertThat(new Patient("Lola Ortiz").asks(port).status()).isEqualTo(303);
        String name = "eva." + UUID.randomUUID().toString().substring(0, 8);
        var eva = signedIn(name, Role.FRONT_DESK);
        assertThat(eva.opens("/desk").text("main")).contains(before);
        assertThat(eva.opens("/desk/requests/" + before).status()).isEqualTo(200);
    }
}
