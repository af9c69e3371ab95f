package clinic.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProgramTests {

    @Test
    void isTheSameAsLongAsNothingIsOtherwise() {
        assertThat(print("clinic.base-url", "https://one.example"))
                .isPresent()
                .isEqualTo(print("clinic.base-url", "https://one.example"));
    }

    @Test
    void isAnotherWithAnotherSettingOfTheSite() {
        assertThat(print("clinic.base-url", "https://one.example"))
                .isNotEqualTo(print("clinic.base-url", "https://two.example"));
    }

    @Test
    void isTheSameWhateverElseIsSet() {
        assertThat(print("spring.datasource.url", "jdbc:one")).isEqualTo(print("spring.datasource.url", "jdbc:two"));
    }

    @Test
    void isAnotherInAnotherLanguageOfTheMachine() {
        Optional<String> before = print("clinic.base-url", "https://one.example");
        Locale here = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREAN);

            assertThat(print("clinic.base-url", "https://one.example")).isNotEqualTo(before);
        } finally {
            Locale.setDefault(here);
        }
    }

    private static Optional<String> print(String name, String value) {
        return new Program(new MockEnvironment().withProperty(name, value)).print();
    }
}
