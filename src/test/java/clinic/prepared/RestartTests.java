package clinic.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.ARunningSite;
import clinic.SiteTest;
import clinic.Visitor;
import clinic.edition.Edition;
import clinic.edition.Editions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(SiteTest.H2)
class RestartTests {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        write("site.yaml", "name: Test Clinic\ntimeZone: America/Chicago\n");
        write("_index.md", "---\ntitle: Home\ndescription: D\n---\nWelcome\n");
        write("blog/_index.md", "---\ntitle: Blog\ndescription: D\n---\n");
        write("blog/discs.md", "---\ntitle: Discs\ndescription: D\n---\nDiscs bulge and heal.\n");
        write("blog/nerves.md", "---\ntitle: Nerves\ndescription: D\n---\nDiscs bulge and press on nerves.\n");
    }

    @Test
    void makesNoPageAgainWhileNothingHasChanged() {
        Map<String, Answer> before = onceKept();

        Map<String, Answer> after = onceBack();

        assertThat(after).isEqualTo(before);
        assertThat(text(after, "/blog/discs")).contains("Nerves");
    }

    @Test
    void showsWhatWasSavedMeanwhile() {
        onceKept();
        write("blog/nerves.md", "---\ntitle: Nerve roots\ndescription: D\n---\nDiscs bulge and press on nerves.\n");

        Map<String, Answer> after = onceBack();

        assertThat(text(after, "/blog/nerves")).contains("Nerve roots");
        assertThat(text(after, "/blog/discs")).contains("Nerve roots");
        assertThat(text(after, "/blog/")).contains("Nerve roots");
    }

    @Test
    void showsWhatAnotherSettingMakesOfThePages() {
        onceKept();

        Map<String, Answer> after = onceBack("--clinic.base-url=https://clinic.example");

        assertThat(text(after, "/blog/discs")).contains("https://clinic.example/blog/discs");
    }

    @Test
    void makesAgainWhatIsDamaged() throws IOException {
        Map<String, Answer> before = onceKept();
        try (Stream<Path> files = Files.list(kept())) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".page")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1]++;
                Files.write(file, bytes);
            }
        }

        Map<String, Answer> after = onceBack();

        after.forEach((address, answer) -> assertThat(answer.text()).as(address).isEqualTo(text(before, address)));
    }

    /** What a page said, and since when. */
    private record Answer(String text, String tag, String modified) {}

    private Map<String, Answer> onceKept() {
        try (ARunningSite site = start()) {
            await().atMost(LONGEST_WAIT).until(this::isKept);
            return answers(site);
        }
    }

    private Map<String, Answer> onceBack(String... settings) {
        try (ARunningSite site = start(settings)) {
            await().atMost(LONGEST_WAIT).until(() -> isReady(site));
            return answers(site);
        }
    }

    private ARunningSite start(String... settings) {
        return ARunningSite.in(
                folder,
                Stream.concat(Stream.of("--clinic.content=" + folder.resolve("content")), Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static boolean isReady(ARunningSite site) {
        PreparedPages pages = site.context().getBean(PreparedPages.class);
        Edition edition = site.context().getBean(Editions.class).present();
        return edition.isComplete()
                && edition.ahead().stream()
                        .allMatch(address -> pages.ready(address, edition).isPresent());
    }

    private Path kept() {
        return ARunningSite.data(folder).resolve("pages");
    }

    private boolean isKept() throws IOException {
        if (!Files.isDirectory(kept())) {
            return false;
        }
        try (Stream<Path> files = Files.list(kept())) {
            return files.anyMatch(file -> file.toString().endsWith(".list.gz"));
        }
    }

    private static Map<String, Answer> answers(ARunningSite site) {
        Visitor visitor = Visitor.of(site.port());
        return Stream.of("/", "/blog/", "/blog/discs", "/blog/nerves")
                .collect(Collectors.toMap(address -> address, address -> answer(visitor, address)));
    }

    private static String text(Map<String, Answer> answers, String address) {
        return Objects.requireNonNull(answers.get(address)).text();
    }

    private static Answer answer(Visitor visitor, String address) {
        HttpResponse<byte[]> answer = visitor.fetches(address, Map.of());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new Answer(
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("ETag").orElseThrow(),
                answer.headers().firstValue("Last-Modified").orElseThrow());
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve("content").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
