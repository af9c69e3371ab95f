package clinic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTests {

    @Test
    void comesBackFromItsText() throws Exception {
        Keyset keyset = Keyset.create();
        String sealed = new Vault(keyset).seal("Rosa", "t.c");
        Keyset again = Keyset.parse(keyset.json());

        assertThat(new Vault(again).open(sealed, "t.c")).isEqualTo("Rosa");
        assertThat(new Vault(again).fingerprint("Rosa", "t.c")).isEqualTo(new Vault(keyset).fingerprint("Rosa", "t.c"));
        assertThat(again.id()).isEqualTo(keyset.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "[]", "null", "{\"sealing\":{},\"fingerprints\":{}}", "key"})
    void isNoneWithoutKeys(String text) {
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> Keyset.parse(text));
    }

    @Test
    void isNoneWhereverItIsCutOff() {
        String json = Keyset.create().json().strip();
        for (int end = 0; end < json.length(); end++) {
            String cut = json.substring(0, end);

            assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> Keyset.parse(cut));
        }
    }

    @Test
    void isNoneWithKeysOfTwoKeysets() {
        String other = Keyset.create().json();
        String mixed = Keyset.create().json().replaceFirst("(?s)\"fingerprints\".*", "")
                + other.substring(other.indexOf("\"fingerprints\""));

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> Keyset.parse(mixed));
    }

    @Test
    void saysNoKeyWhenItIsPrinted() {
        Keyset keyset = Keyset.create();
        String secret = keyset.json().replaceFirst("(?s).*?\"value\" : \"([^\"]+)\".*", "$1");

        assertThat(keyset.json()).contains(secret);
        assertThat(keyset.toString()).doesNotContain(secret);
    }
}
