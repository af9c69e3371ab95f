package clinic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeysetFileTests {

    @TempDir
    Path folder;

    @Test
    void isThereAfterTheFirstStart() {
        assertThat(file(null).read()).isEmpty();

        Keyset created = file(null).create();

        assertThat(file(null).read().orElseThrow().json()).isEqualTo(created.json());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadableForItsOwnerOnly() throws Exception {
        file(null).create();

        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/clinic.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void isNeverReplacedByANewOne() {
        Keyset created = file(null).create();

        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> file(null).create())
                .withMessageContaining("cannot be written");
        assertThat(file(null).read().orElseThrow().json()).isEqualTo(created.json());
    }

    @Test
    void givesWayToTheEnvironment() {
        file(null).create();
        Keyset other = Keyset.create();

        assertThat(file(other.json()).read().orElseThrow().id()).isEqualTo(other.id());
    }

    @Test
    void tellsNoKeyWhenItsSettingsArePrinted() {
        assertThat(new PrivacySettings(Path.of("k"), "secret").toString()).doesNotContain("secret");
    }

    private KeysetFile file(@Nullable String environment) {
        return new KeysetFile(new PrivacySettings(folder.resolve("keys/clinic.json"), environment));
    }
}
