package clinic.editorial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests extends FolderTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void findsNothingInAGoodFolder() {
        assertThat(check()).isZero();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("3 files, 0 errors, 0 warnings");
    }

    @Test
    void doesNotFailForWarnings() {
        write("about.md", "---\ntitle: Über uns\ndescription: D\nauthr: José\n---\n");

        assertThat(check()).isZero();
        assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("""
                        about.md:4:1 warning unknown-key There is no key 'authr'. Did you mean 'author'?
                            authr: José
                        4 files, 0 errors, 1 warning
                        """);
    }

    @Test
    void failsForErrorsAndSaysAllOfThem() {
        write("blog/one.md", "---\ntitle: \"A\n---\n");
        write("blog/two.md", "no front matter\u001b[2J");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("blog/one.md:2:8 error broken-yaml A quote is opened here and never closed: close it.")
                .contains("    title: \"A")
                .contains("blog/two.md:1:1 error missing-front-matter")
                .contains("    no front matter\\u001b[2J")
                .endsWith("5 files, 2 errors, 0 warnings" + System.lineSeparator());
    }

    @Test
    void saysTheSameToPrograms() {
        write("about.md", "---\ntitle: About\ndescription: D\nauthr: x\n---\n");

        assertThat(check("--format", "json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString(UTF_8));
        assertThat(report.get("errors").asInt()).isZero();
        assertThat(report.get("warnings").asInt()).isEqualTo(1);
        assertThat(report.get("problems").get(0)).isEqualTo(JsonMapper.shared().readTree("""
                                        {"path": "about.md", "line": 4, "column": 1, "severity": "warning",
                                         "code": "unknown-key", "source": "authr: x",
                                         "message": "There is no key 'authr'. Did you mean 'author'?"}
                                        """));
    }

    @Test
    void tellsProgramsOfEachClaim() {
        write("health/claims/ours.yaml", """
                rules:
                  - id: OUR-01
                    name: Promises
                    severity: error
                    phrases: [we heal]
                    why: Nobody can promise it.
                    safer: Say what is known.
                    source: Ours
                    match: [We heal knees.]
                    pass: [Knees heal.]
                """);
        write("about.md", "---\ntitle: About\ndescription: D\n---\nWelcome. Here **we heal** every knee.\n");

        check("--format", "json");

        JsonNode report = JsonMapper.shared().readTree(out.toString(UTF_8));
        assertThat(report.get("claimsBySeverity").get("error").asInt()).isEqualTo(1);
        assertThat(report.get("claims")).singleElement().satisfies(claim -> {
            assertThat(claim.get("path").asString()).isEqualTo("about.md");
            assertThat(claim.get("line").asInt()).isEqualTo(5);
            assertThat(claim.get("column").asInt()).isEqualTo(17);
            assertThat(claim.get("rule").asString()).isEqualTo("OUR-01");
            assertThat(claim.get("sentence").asString()).isEqualTo("Here we heal every knee.");
            assertThat(claim.get("words").asString()).isEqualTo("we heal");
            assertThat(claim.get("overridden").asBoolean()).isFalse();
        });
    }

    @Test
    void saysWhichRulesAreBrokenWhileTheOthersGoOn() {
        write("health/claims/ours.yaml", """
                rules:
                  - {id: A-1, name: A, severity: error, phrases: [we heal], why: W., safer: S., match: [We heal.], pass: [No.]}
                  - {id: A-1, name: B, severity: error, phrases: [we mend], why: W., safer: S., match: [We mend.], pass: [No.]}
                  - {id: A-2, name: C, severity: loud, phrases: [we fix], why: W., safer: S., match: [We fix.], pass: [No.]}
                  - {id: A-3, name: D, severity: error, phrases: ['(we cure'], why: W., safer: S., match: [We cure.], pass: [No.]}
                  - {id: A-4, name: E, severity: error, phrases: [we end], why: W., safer: S., pass: [No.]}
                """);
        write("about.md", "---\ntitle: About\ndescription: D\n---\nHere we heal you.\n");

        check();

        assertThat(out.toString(UTF_8))
                .contains("about.md:5:6 error A-1", "    0 block     1 error     0 warning     0 info  about.md")
                .contains("health/claims/ours.yaml:3:")
                .contains("health/claims/ours.yaml:4:")
                .contains("health/claims/ours.yaml:5:")
                .contains("health/claims/ours.yaml:6:");
    }

    @Test
    void tellsHowHardEachPageIsToRead() {
        write("about.md", "---\ntitle: A\ndescription: D\n---\nThe cat sat on the mat.\n");

        assertThat(check("--grades")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("  -1.4      -    2.4", "      6  about.md")
                .endsWith("4 files, 0 errors, 0 warnings" + System.lineSeparator());

        out.reset();
        assertThat(check("--grades", "--format", "json")).isZero();
        JsonNode grades = JsonMapper.shared().readTree(out.toString(UTF_8)).get("grades");
        assertThat(grades).anySatisfy(page -> {
            assertThat(page.get("path").asString()).isEqualTo("about.md");
            assertThat(page.get("fleschKincaid").asDouble()).isEqualTo(-1.4);
            assertThat(page.has("smog")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nowhere ; There is no folder \"nowhere\".",
                "--strict ; Usage: check [folder] [--format text|json] [--grades]",
                "--format xml ; Usage: check [folder] [--format text|json] [--grades]",
                "--format ; Usage: check [folder] [--format text|json] [--grades]",
                "one two ; Usage: check [folder] [--format text|json] [--grades]"
            })
    void saysWhatItDoesNotUnderstand(String args, String message) {
        assertThat(run(List.of(args.split(" ")))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualToIgnoringNewLines(message);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private int check(String... options) {
        return run(
                Stream.concat(Stream.of(folder.toString()), Stream.of(options)).toList());
    }

    private int run(List<String> args) {
        return new CheckCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Clock.systemUTC())
                .run(args);
    }
}
