package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AnyText;
import clinic.content.ContentTree;
import clinic.content.FrontMatter;
import clinic.folder.Folder;
import clinic.problem.Problem;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever an editor writes between the two lines of hyphens, on purpose or by accident. */
class AnyFrontMatterTests {

    private static final String FILE = "blog/any.md";

    private static final List<String> KEYS = Arrays.stream(FrontMatter.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private static final List<String> VALUES = List.of(
            "true",
            "~",
            "",
            "|",
            ">-",
            "'open",
            "\"open",
            "[a, b]",
            "[a, [b]]",
            "{a: b}",
            "{name: X, registry: NPI}",
            "*a",
            "&a x",
            "!!java.net.URL [\"http://evil.example\"]",
            "!!binary aGk=",
            "!!int 7",
            "7",
            "-0",
            "0x1F",
            "1e309",
            ".nan",
            "99999999999999999999999",
            "2026-11-23",
            "2026-02-30",
            "2026-11-23T25:61",
            "+12026-01-01",
            "12:30",
            "/blog/knees",
            "../../keys",
            "knees",
            "about",
            "http://[",
            "https://doi.org/10.1000/x",
            "\t",
            "# nothing",
            "a: b: c",
            "\\x",
            "@a",
            "%TAG",
            "<<",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "- - - x");

    private final Path folder;

    /** A clinic with one good article. */
    AnyFrontMatterTests() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "content-");
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\n");
        write("blog/knees.md", "---\ntitle: Knees\ndescription: About knees.\n---\nWalk.\n");
        write(
                "health/red-flags.yaml",
                "question: Any?\nemergency: {title: Call, signs: [a]}\nurgent: {title: See, signs: [b]}\n");
    }

    @Provide
    Arbitrary<String> frontMatters() {
        Arbitrary<String> key = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(KEYS)),
                Tuple.of(1, AnyText.any()),
                Tuple.of(1, Arbitraries.of("<<", "a.b", "? x", "'q'")));
        Arbitrary<String> value =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(VALUES)), Tuple.of(1, AnyText.any()));
        Arbitrary<String> indent = Arbitraries.of("", "", "", "  ", "- ", "\t", "    - ");
        Arbitrary<String> line = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Combinators.combine(indent, key, value).as((space, name, text) -> space + name + ": " + text)),
                Tuple.of(1, Combinators.combine(indent, value).as((space, text) -> space + text)),
                Tuple.of(1, Arbitraries.of("---", "...", "--- x", "%YAML 1.1", "{", "]", "key", "- x", "# remark")));
        return line.list()
                .ofMaxSize(8)
                .map(lines -> "---\ntitle: T\ndescription: D\n" + String.join("\n", lines) + "\n---\nText.\n");
    }

    @Property(tries = 200, seed = "6")
    void isShownOrReportedWithItsLine(@ForAll("frontMatters") String text) throws IOException {
        write(FILE, text);

        ContentTree tree = Library.once(new Folder(folder));

        List<Problem> reported = tree.problems().stream()
                .filter(problem -> problem.file().equals(FILE))
                .toList();
        assertThat(reported).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, (int) text.lines().count() + 1);
            assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "jackson", "snakeyaml", "java.");
        });
        assertThat(reported.size()
                        + tree.pages().values().stream()
                                .filter(page -> page.file().equals(FILE))
                                .count())
                .isPositive();
        assertThat(tree.page("/blog/knees")).isPresent();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
