package clinic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class WrongSettingsTests {

    @TempDir
    Path folder;

    @Test
    void saysWhatAnAddressLooksLike() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(ClinicSite.class)
                        .run(
                                "--server.port=0",
                                "--clinic.data=" + folder.resolve("data"),
                                "--clinic.keys=" + folder.resolve("keys/clinic.json"),
                                "--clinic.base-url=clinic.example"))
                .hasStackTraceContaining("clinic.base-url must be an address like https://www.example.org");
    }
}
