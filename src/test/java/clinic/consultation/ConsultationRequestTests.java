package clinic.consultation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ConsultationRequestTests {

    @Test
    void needsAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Patient(" ", null));
    }

    @Test
    void needsAWayToReachThePerson() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(null, null, null, null, null, null));
    }

    @Test
    @SuppressWarnings("NullAway") // what the compiler refuses, the constructor must refuse too
    void needsAMainArea() {
        assertThatNullPointerException().isThrownBy(() -> new Concern(null, null, null, null));
    }

    @Test
    void needsAConsentToACertainWording() {
        assertThatIllegalArgumentException().isThrownBy(() -> Consent.to(""));
    }

    @Test
    void isNotKeptIfThePatientDoesNotAgree() {
        assertThatIllegalArgumentException().isThrownBy(() -> Consent.heard(Consent.Heard.NO));
    }
}
