package clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "127.0.0.1,10.0.0.256", "10.0.0.0/eight"})
    void sayHowAProxyIsNamed(String proxies, CapturedOutput output) {
        assertThatThrownBy(() -> start("--clinic.proxies=" + proxies)).isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("clinic.proxies names \"" + proxies.replaceFirst(".*,", "") + "\"")
                .contains("such as 10.0.0.0/8")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhatAnAddressLooksLike() {
        assertThatThrownBy(() -> start("--clinic.base-url=clinic.example"))
                .hasStackTraceContaining("clinic.base-url must be an address like https://www.example.org");
    }

    private void start(String setting) {
        new SpringApplicationBuilder(ClinicSite.class)
                .run(
                        "--server.port=0",
                        "--clinic.data=" + folder.resolve("data"),
                        "--clinic.keys=" + folder.resolve("keys/clinic.json"),
                        setting)
                .close();
    }
}
