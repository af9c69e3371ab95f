package clinic.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @Test
    void composesLettersAndKeepsTheirMeaning() {
        assertThat(Typed.clean("Zoe\u0308 ")).isEqualTo("Zoë");
    }

    @Test
    void knowsOneKindOfLineEnd() {
        assertThat(Typed.clean("a\r\nb\rc\n")).isEqualTo("a\nb\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u2003"})
    void takesWhiteSpaceForNoAnswer(String blank) {
        assertThat(Typed.clean(blank)).isNull();
    }
}
