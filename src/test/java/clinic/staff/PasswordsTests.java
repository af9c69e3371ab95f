package clinic.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords;

    PasswordsTests() throws IOException {
        passwords = new Passwords();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"violet ladder morning", "ÄÖÜ ñandú 東京 🦩🦩 ok", "a b c d e f g h i j", "\"';--<b>\\%00 {x}"})
    void takesAnyLongPassword(String password) {
        assertThatCode(() -> passwords.check(password, "maria")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "only 14 chars!, staff.password.short",
        "i am maria the great, staff.password.name",
        "I am MARIA the great, staff.password.name",
        "passwordpassword, staff.password.common",
        "Correct Horse Battery Staple, staff.password.common",
        "aaaaaaaaaaaaaaaaaaaa, staff.password.common",
        "qwertyuiopasdfgh, staff.password.common"
    })
    void refusesWhatIsGuessedFirst(String password, String reason) {
        assertThatThrownBy(() -> passwords.check(password, "maria"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(reason);
    }

    @Test
    void refusesMoreThanItPromisesToKeep() {
        assertThatCode(() -> passwords.check("abcde fg".repeat(16), "maria")).doesNotThrowAnyException();
        assertThatThrownBy(() -> passwords.check("abcde fg".repeat(16) + "x", "maria"))
                .hasMessage("staff.password.long");
    }

    @Test
    void readsAPasswordToItsEnd() {
        String hash = passwords.encode("abcde fg".repeat(16));

        assertThat(hash).startsWith("{pbkdf2-sha256-600000}");
        assertThat(passwords.matches("abcde fg".repeat(16), hash)).isTrue();
        assertThat(passwords.matches("abcde fg".repeat(15) + "abcde fG", hash)).isFalse();
        assertThat(passwords.encode("abcde fg".repeat(16))).isNotEqualTo(hash);
    }

    @Test
    void doesNotMindHowAKeyboardWritesAnAccent() {
        assertThat(passwords.matches("cafe\u0301 on the corner", passwords.encode("caf\u00e9 on the corner")))
                .isTrue();
    }

    @Test
    void makesUpOneTimePasswordsThatPassTheRule() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            made.add(Passwords.next());
        }

        assertThat(made).hasSize(1000).allSatisfy(password -> {
            assertThat(password).matches("(\\w{4}-){3}\\w{4}");
            passwords.check(password, "maria");
        });
    }
}
