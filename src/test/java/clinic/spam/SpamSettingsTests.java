package clinic.spam;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpamSettingsTests {

    @Test
    void wantNoLimitBelowZero() {
        assertThatThrownBy(() -> new SpamSettings(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
