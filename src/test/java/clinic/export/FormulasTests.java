package clinic.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A1",
                "+1-1",
                "+1 303 555-0142",
                "-2+3",
                "@SUM(1,1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u0000=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                " =1+1",
                "\u00A0=1+1",
                "\uFEFF=1+1",
                "\"=1+1",
                "'=1+1"
            })
    void letsNoTextBeginAFormula(String text) {
        String safe = Formulas.disarm(text);

        assertThat(safe.replace("\u200B", "")).isEqualTo(text);
        assertThat(safe).containsPattern("^[\\s\\p{Z}\\p{Cf}\\x00\"']*\u200B[=+\\-@＝＋－＠]");
        assertThat(safe.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r', '\n', '\0');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1+1", "a,=1+1", "a\t=1+1", "a\n=1+1", "a|+1", "a;\"=1+1", "a; -1", "a;'＠A1"})
    void letsNoTextBeginAFormulaWhereAnotherProgramPartsIt(String text) {
        String safe = Formulas.disarm(text);

        assertThat(safe.replace("\u200B", "")).isEqualTo(text);
        assertThat(safe).containsPattern("\u200B[=+\\-@＠]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rosa Delgado",
                "O'Brien",
                "García-López",
                "a = b",
                "1-2",
                "me@example.com",
                "+1 303 555 0142",
                "+13035550142",
                "303-555-0142",
                "„quoted“, \"twice\"",
                "a,\nb;\tc"
            })
    void leavesAloneWhatIsNoFormula(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo(text);
    }
}
