package clinic.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTests {

    @TempDir
    Path temporary;

    @Test
    void isTheSameAsLongAsNothingThatRendersChanges() {
        assertThat(Edition.present()).isEqualTo(Edition.present()).hasSize(64);
    }

    @Test
    void isAnotherOneWithOneClassMore() throws IOException {
        Path classes = Files.createDirectories(temporary.resolve("clinic/markdown"));
        Files.writeString(classes.resolve("Another.class"), "no class, but another one");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        String edition = Edition.present();
        try (URLClassLoader more =
                new URLClassLoader(new URL[] {temporary.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(more);

            assertThat(Edition.present()).isNotEqualTo(edition);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
