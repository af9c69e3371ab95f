package clinic.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintsTests {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        write("a.md", "One");
    }

    @Test
    void isTheSameForTheSameFiles() {
        assertThat(print()).isPresent().isEqualTo(print());
    }

    @Test
    void isAnotherForOtherBytesOfTheSameLengthAndTime() throws IOException {
        Optional<String> before = print();
        write("a.md", "Two");

        assertThat(print()).isPresent().isNotEqualTo(before);
    }

    @Test
    void isAnotherForAnotherTime() throws IOException {
        Optional<String> before = print();
        Files.setLastModifiedTime(root.resolve("a.md"), FileTime.fromMillis(1000));

        assertThat(print()).isPresent().isNotEqualTo(before);
    }

    @Test
    void isAnotherForAnotherName() throws IOException {
        Optional<String> before = print();
        Files.move(root.resolve("a.md"), root.resolve("b.md"));

        assertThat(print()).isPresent().isNotEqualTo(before);
    }

    @Test
    void isThereForNoFileThatHasChangedSinceItWasSeen() throws IOException {
        Folder folder = new Folder(root);
        Look look = folder.look();
        write("a.md", "Another one");

        assertThat(new Prints(folder).of(look)).isEmpty();
    }

    @Test
    void isThereForNoFileThatHasGoneSinceItWasSeen() throws IOException {
        Folder folder = new Folder(root);
        Look look = folder.look();
        Files.delete(root.resolve("a.md"));

        assertThat(new Prints(folder).of(look)).isEmpty();
    }

    @Test
    void readsNoPipeAndNothingOutsideTheFolder(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(root.resolve("link.md"), Files.writeString(elsewhere.resolve("out.md"), "Out"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(print()).isPresent().isEqualTo(print());
    }

    @Test
    void followsAFileThatChangesBetweenTwoLooks() throws IOException {
        Folder folder = new Folder(root);
        Prints prints = new Prints(folder);
        Optional<String> before = prints.of(folder.look());
        Files.writeString(root.resolve("a.md"), "Other");

        assertThat(prints.of(folder.look())).isPresent().isNotEqualTo(before).isEqualTo(print());
    }

    private Optional<String> print() {
        Folder folder = new Folder(root);
        return new Prints(folder).of(folder.look());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
        Files.setLastModifiedTime(root.resolve(name), LONG_AGO);
    }
}
