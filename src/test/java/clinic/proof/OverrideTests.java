package clinic.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverrideTests extends FolderTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-02T12:00:00Z");

    private static final String RULE = """
            rules:
              - id: OUR-01
                name: Promises
                severity: error
                phrases: [we heal]
                why: Nobody can promise it.
                safer: Say what is known.
                source: Ours
                match: [We heal knees., We heal backs., We heal all., Today we heal you.]
                pass: [Knees heal., We listen., We help., Backs heal.]
            """;

    private final Proofs proofs = new Proofs();

    @BeforeEach
    void aClaimThatMayStay() {
        write("health/claims/ours.yaml", RULE);
        write("about.md", page("We heal every knee."));
        write("health/overrides.yaml", """
                overrides:
                  - rule: OUR-01
                    file: about.md
                    sentence: We heal every knee.
                    by: Ann
                    why: It is a quotation.
                    until: 2026-12-31
                """);
    }

    @Test
    void letsASentenceStayUntilItsDay() {
        assertThat(proofs.in("about.md", tree(), NOVEMBER))
                .singleElement()
                .satisfies(proof -> assertThat(proof.isOpen()).isFalse());
        assertThat(proofs.problems(tree(), NOVEMBER)).isEmpty();

        assertThat(proofs.in("about.md", tree(), JANUARY)).singleElement().satisfies(proof -> assertThat(proof.isOpen())
                .isTrue());
        assertThat(sentences(JANUARY)).containsExactly("This override ended on 2026-12-31: the claim is open again.");
    }

    @Test
    void isOpenAgainOnceItsSentenceChanges() {
        assertThat(proofs.in("about.md", tree(), NOVEMBER)).hasSize(1).noneMatch(Proof::isOpen);

        write("about.md", page("We heal every knee and hip."));

        assertThat(proofs.in("about.md", tree(), NOVEMBER)).hasSize(1).allMatch(Proof::isOpen);
        assertThat(sentences(NOVEMBER))
                .containsExactly(
                        "The rule OUR-01 finds no such sentence in about.md: if it was changed, decide anew, or delete this.");
    }

    @Test
    void isReportedForASentenceThatIsGone() {
        write("about.md", page("We listen."));

        assertThat(sentences(NOVEMBER)).singleElement().asString().contains("finds no such sentence in about.md");
    }

    private List<String> sentences(Instant now) {
        return proofs.problems(tree(), now).stream().map(Problem::message).toList();
    }

    private static String page(String text) {
        return "---\ntitle: About\ndescription: D\n---\n" + text + "\n";
    }
}
