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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nowhere ; There is no folder \"nowhere\".",
                "--strict ; Usage: check [folder] [--format text|json]",
                "--format xml ; Usage: check [folder] [--format text|json]",
                "--format ; Usage: check [folder] [--format text|json]",
                "one two ; Usage: check [folder] [--format text|json]"
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
