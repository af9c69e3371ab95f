package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddFilesTests extends FolderTest {

    private static final String PAGE = "---\ntitle: T\ndescription: D\n---\nText\n";

    /** A link that leads back fails for every user; a missing permission would not stop root, who runs the build. */
    @Test
    void readsAllOtherFoldersWhereOneCannotBeEntered() throws IOException {
        Files.createSymbolicLink(folder.resolve("blog/again"), folder);

        assertOnly("blog/again:1:1 error unreadable-folder This link leads back to a folder that it stands in: remove "
                + "it.");
    }

    @Test
    void readsAllOtherFoldersWhereOneMayNotBeRead() throws IOException {
        write("about/team.md", PAGE);
        Path locked = folder.resolve("about");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(locked), "root may read everything");
            assertOnly("about:1:1 error unreadable-folder Nothing in this folder can be read: is there permission to "
                    + "read it?");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void refusesALinkToAFileOutside() throws IOException {
        Path outside = Files.writeString(temporary.resolve("passwords.md"), PAGE);
        Files.createSymbolicLink(folder.resolve("blog/out.md"), outside);

        assertOnly("blog/out.md:1:1 error outside-folder This link leads out of the content folder: put the file "
                + "itself here.");
    }

    @Test
    void refusesALinkToAFolderOutside() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("private"));
        Files.writeString(outside.resolve("passwords.md"), PAGE);
        Files.createSymbolicLink(folder.resolve("private"), outside);

        assertOnly("private:1:1 error outside-folder This link leads out of the content folder: put the folder itself "
                + "here.");
    }

    @Test
    void refusesFactsThatStandOutside() throws IOException {
        Path outside = Files.writeString(temporary.resolve("site.yaml"), "name: Another Clinic\n");
        Files.delete(folder.resolve("site.yaml"));
        Files.createSymbolicLink(folder.resolve("site.yaml"), outside);

        assertThat(tree().clinic().name()).isEqualTo("Our clinic");
        assertThat(tree().problems()).singleElement().extracting(Problem::code).isEqualTo("outside-folder");
    }

    /** As container platforms mount their files: a hidden folder with links into it. */
    @Test
    void followsALinkThatStaysInside() throws IOException {
        write(".version-1/about.md", PAGE);
        Files.createSymbolicLink(folder.resolve("about.md"), Path.of(".version-1/about.md"));

        assertThat(tree().page("/about")).isPresent();
        assertThat(tree().problems()).isEmpty();
    }

    @Test
    void saysThatALinkLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("blog/lost.md"), Path.of("nowhere.md"));

        assertOnly("blog/lost.md:1:1 error unreadable-file The file cannot be read: is it there, with permission to "
                + "read?");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waitsForNoPipe() throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", "blog/pipe.md")
                .directory(folder.toFile())
                .start();
        assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "this system knows pipes");

        assertOnly("blog/pipe.md:1:1 error unreadable-file This is not a file with text in it: put one in its place.");
    }

    @Test
    void leavesHiddenFoldersAndFilesAlone() throws IOException {
        write(".git/x.md", "no page");
        write("blog/.obsidian/x.md", "no page");
        write("blog/.#knees.md", "no page");

        assertThat(tree().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"blog/hips.MD", "blog/hips.Md", "blog/hips.markdown", "blog/hips.MARKDOWN"})
    void saysHowAMarkdownFileMustEnd(String file) throws IOException {
        write(file, PAGE);

        assertOnly(file + ":1:1 error wrong-ending The file is not shown: rename it to hips.md.");
    }

    @Test
    void saysThatTheFolderIsAFile() {
        ContentTree nothing = read(folder.resolve("site.yaml"));

        assertThat(nothing.problems()).extracting(Problem::code).contains("unreadable-folder");
    }

    @Override
    protected void assertOnly(String problem) {
        super.assertOnly(problem);
        assertThat(tree().pages()).containsOnlyKeys("/blog/knees");
    }
}
