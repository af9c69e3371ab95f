package clinic.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTests {

    @Test
    void isOneLineThatEditorsMakeClickable() {
        assertThat(Problem.warning("blog/knees.md", 4, "unknown-key", "There is no key 'authr'."))
                .hasToString("blog/knees.md:4:1 warning unknown-key There is no key 'authr'.");
    }

    @Test
    void showsWhatWouldForgeALineOfTheLog() {
        assertThat(Problem.error("a\n2026 INFO.md", 1, "bad-address", "'x\r\u001b[2J\u2028\u202e' is no slug."))
                .hasToString(
                        "a\\u000a2026 INFO.md:1:1 error bad-address 'x\\u000d\\u001b[2J\\u2028\\u202e' is no slug.");
    }
}
