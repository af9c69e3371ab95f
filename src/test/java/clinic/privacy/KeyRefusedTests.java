package clinic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.ClinicSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the site on a database that another start has sealed text in, with a key that is not its key. */
@ExtendWith(OutputCaptureExtension.class)
class KeyRefusedTests {

    @TempDir
    Path folder;

    Path key;

    @BeforeEach
    void startOnce() {
        key = folder.resolve("keys/clinic.json");
        start().close();
    }

    @Test
    void refusesToStartWithoutTheKey(CapturedOutput output) throws Exception {
        Files.delete(key);

        refuses(output, "The database holds sealed text, but its key is missing: there is neither the file " + key);
    }

    @Test
    void refusesToStartWithAnotherKey(CapturedOutput output) throws Exception {
        Files.writeString(key, Keyset.create().json());

        refuses(output, "The key in the file " + key + " is not the one that sealed the text in the database.");
    }

    @Test
    void refusesToStartWithHalfAKey(CapturedOutput output) throws Exception {
        String json = Files.readString(key);
        Files.writeString(key, json.substring(0, json.length() / 2));

        refuses(output, "The key in the file " + key + " is damaged or cut off.");
    }

    @Test
    void refusesToStartWithAnEmptyKeyInTheEnvironment(CapturedOutput output) throws Exception {
        refuses(output, "The key in CLINIC_KEYSET is damaged or cut off.", "--clinic.keyset=");
    }

    @Test
    void refusesToStartWithAnotherKeyInTheEnvironment(CapturedOutput output) throws Exception {
        refuses(
                output,
                "The key in CLINIC_KEYSET is not the one that sealed the text in the database.",
                "--clinic.keyset=" + Keyset.create().json());
    }

    @Test
    void startsWithItsKeyFromTheEnvironment() throws Exception {
        String json = Files.readString(key);
        Files.delete(key);

        start("--clinic.keyset=" + json).close();
        assertThat(key).doesNotExist();
    }

    @Test
    void startsAgainWithItsKey() throws Exception {
        String json = Files.readString(key);

        start().close();
        assertThat(key).hasContent(json);
    }

    private void refuses(CapturedOutput output, String sentence, String... settings) throws IOException {
        Map<String, String> before = files();

        assertThatThrownBy(() -> start(settings).close()).hasRootCauseInstanceOf(KeyRefusedException.class);
        assertThat(output).contains("APPLICATION FAILED TO START").contains(sentence);
        assertThat(files()).isEqualTo(before);
    }

    private ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(ClinicSite.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0", "--clinic.data=" + folder + "/data", "--clinic.keys=" + key),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                try {
                    files.put(path.toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}
