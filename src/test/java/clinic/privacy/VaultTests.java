package clinic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    private static final String NAME = "consultation_request.full_name";
    private static final String NOTE = "consultation_request.note";

    private final Vault vault = new Vault(Keyset.create());

    @ParameterizedTest
    @ValueSource(strings = {"Rosa Delgado", "نور الهدى", "Þórður 李 👩🏽‍⚕️", "", "Two\nlines"})
    void opensWhatItSealed(String text) {
        assertThat(vault.open(vault.seal(text, NAME), NAME)).isEqualTo(text);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(vault.seal("Rosa", NAME)).isNotEqualTo(vault.seal("Rosa", NAME));
    }

    @Test
    void opensNothingThatWasMovedToAnotherPlace() {
        String sealed = vault.seal("Rosa", NAME);

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> vault.open(sealed, NOTE))
                .withMessage("A sealed text of consultation_request.note does not open")
                .withNoCause();
    }

    @Test
    void opensNothingThatAnotherKeySealed() {
        String sealed = new Vault(Keyset.create()).seal("Rosa", NAME);

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> vault.open(sealed, NAME));
    }

    @Test
    void opensNothingThatWasChanged() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal("Rosa", NAME));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            String text = Base64.getEncoder().encodeToString(changed);

            assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> vault.open(text, NAME));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rosa", "not Base64!", "AQ=="})
    void opensNothingThatWasNeverSealed(String text) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> vault.open(text, NAME));
    }

    @Test
    void recognisesATextAgainInItsContextOnly() {
        String fingerprint = vault.fingerprint("Rosa", NAME);

        assertThat(fingerprint)
                .matches("[0-9a-f]{64}")
                .isEqualTo(vault.fingerprint("Rosa", NAME))
                .isNotEqualTo(vault.fingerprint("rosa", NAME))
                .isNotEqualTo(vault.fingerprint("Rosa", NOTE))
                .isNotEqualTo(new Vault(Keyset.create()).fingerprint("Rosa", NAME));
        assertThat(vault.fingerprints("Rosa", NAME)).containsExactly(fingerprint);
    }
}
