package clinic;

import static clinic.ARunningSite.command;
import static clinic.ARunningSite.data;
import static clinic.ARunningSite.keys;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The one who runs the site makes backups, and brings them back elsewhere. */
@ExtendWith(OutputCaptureExtension.class)
class BackupCommandTests {

    private static final String NO_LOGGING = "No appenders present in context";

    @TempDir
    static Path old;

    static String reference;

    @TempDir
    Path folder;

    @BeforeAll
    static void aSiteIsBackedUpAndStopped() {
        try (ARunningSite site = ARunningSite.in(
                old,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=1",
                "--clinic.notification.staff=a@example.com")) {
            reference = site.asks();
            site.employs("maria", Role.FRONT_DESK);
        }
        assertThat(command(old, "backup", backup().toString())).isZero();
    }

    private static Path backup() {
        return old.resolve("a.backup");
    }

    @BeforeEach
    void theKeyIsTakenAlong() throws IOException {
        Files.createDirectories(keys(folder).getParent());
        Files.copy(keys(old), keys(folder));
    }

    @Test
    void bringsASiteBackElsewhere(CapturedOutput output) {
        assertThat(command(folder, "restore", backup().toString())).isZero();
        assertThat(output.getOut())
                .containsPattern("Restored as of \\S+Z into " + data(folder).resolve("clinic.mv.db") + ":")
                .containsPattern("Requests and messages: 1, the newest of 20\\S+Z")
                .contains("Accounts: 2.")
                .contains("Mails that waited then are not sent by themselves");

        try (ARunningSite site = ARunningSite.in(folder)) {
            Document request = site.comesToWork("maria")
                    .opens("/desk/requests/" + reference)
                    .page();
            assertThat(request.select("main").text()).contains("Rosa Delgado", "303-555-0142");
            assertThat(request.select("main").text())
                    .contains("Staff could not be told: it waited when the site was last backed up");
            assertThat(site.asks()).as("the same request again").isEqualTo(reference);
        }
    }

    @Test
    void makesABackupWhileTheSiteRuns(CapturedOutput output) throws IOException {
        command(folder, "restore", backup().toString());
        Path made = folder.resolve("made.backup");
        try (ARunningSite site = ARunningSite.in(folder)) {
            assertThat(command(folder, "backup", made.toString())).isZero();
            assertThat(output.getOut()).containsPattern(made + " has [\\d,]+ bytes and was restored for a try");
            assertThat(site.jdbc().queryForList("select act from audit_entry", String.class))
                    .contains("backup.hand-over");

            assertThat(command(folder, "backup", made.toString())).isEqualTo(1);
            assertThat(output.getErr()).contains("The file " + made + " is there already.");
            assertThat(command(folder, "restore", made.toString(), "--replace")).isEqualTo(1);
            assertThat(output.getErr())
                    .contains("The site is running on " + data(folder).resolve("clinic.mv.db") + ": stop it first.");

            Files.delete(keys(folder));
            assertThat(command(folder, "backup", folder.resolve("b").toString()))
                    .isEqualTo(1);
            assertThat(output.getErr())
                    .contains("There is neither the file " + keys(folder) + " nor CLINIC_KEYSET. Put the key back");
        }
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part") || name.contains("check-") || name.contains("asked-"))
                    .doesNotContain("backup.sock");
        }
    }

    @Test
    void movesASiteAsideInsteadOfLosingIt(CapturedOutput output) throws Exception {
        h2(data(folder).resolve("clinic")).close(); // the key is there, and would not start without a database
        try (ARunningSite site = ARunningSite.in(folder)) {
            site.employs("later", Role.EDITOR);
        }
        byte[] before = Files.readAllBytes(data(folder).resolve("clinic.mv.db"));
        assertThat(command(folder, "restore", backup().toString())).isEqualTo(1);
        assertThat(output.getErr())
                .contains("There is a database already, " + data(folder).resolve("clinic.mv.db")
                        + ": restore into an empty folder, or add --replace to move it aside.");
        assertThat(data(folder).resolve("clinic.mv.db")).hasBinaryContent(before);

        assertThat(command(folder, "restore", backup().toString(), "--replace")).isZero();
        try (Stream<Path> files = Files.list(data(folder))) {
            assertThat(files.filter(file -> file.toString().contains(".before-")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside).hasBinaryContent(before));
        }
        try (Connection restored = h2(data(folder).resolve("clinic"))) {
            assertThat(texts(restored, "select name from staff_account"))
                    .contains("maria")
                    .doesNotContain("later");
        }
    }

    @Test
    void refusesWhatIsNotAWholeBackupOfThisSite(CapturedOutput output) throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        byte[] flipped = whole.clone();
        flipped[flipped.length - 2000] ^= 1;
        byte[] flippedAtOnce = whole.clone();
        flippedAtOnce[100] ^= 1;
        byte[] flippedAtTheEnd = whole.clone();
        flippedAtTheEnd[whole.length - 1] ^= 1;
        byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 10);
        byte[] newer = whole.clone();
        newer[19] = '2';

        refuses(flipped, " is damaged: something in it is not as it was written.", output);
        refuses(flippedAtOnce, " is damaged: something in it is not as it was written.", output);
        refuses(flippedAtTheEnd, " is damaged: something in it is not as it was written.", output);
        refuses(longer, " is damaged: something in it is not as it was written.", output);
        refuses(java.util.Arrays.copyOf(whole, 5000), " is cut off: 5,000 of its ", output);
        refuses(
                java.util.Arrays.copyOf(whole, 10),
                " is not a backup of this site, or its beginning is damaged.",
                output);
        refuses(new byte[0], " is not a backup of this site, or its beginning is damaged.", output);
        refuses(new byte[9999], " is not a backup of this site, or its beginning is damaged.", output);
        refuses(newer, " was made by a newer version of this program: restore it with that one.", output);
    }

    private void refuses(byte[] bytes, String sentence, CapturedOutput output) throws IOException {
        Path file = Files.write(folder.resolve("odd.backup"), bytes);
        int said = output.getErr().length();
        assertThat(command(folder, "restore", file.toString())).isEqualTo(1);
        // Logging, which a command turns off, warns of this once for sites that other tests have left running
        assertThat(output.getErr().substring(said).lines().filter(line -> !line.contains(NO_LOGGING)))
                .singleElement()
                .asString()
                .startsWith(file + sentence);
        assertThat(data(folder)).as("nothing is touched").doesNotExist();
    }

    @Test
    void refusesWithoutTheKeyOfItsTime(CapturedOutput output) throws IOException {
        Files.delete(keys(folder));
        assertThat(command(folder, "restore", backup().toString())).isEqualTo(1);
        assertThat(output.getErr()).contains("There is neither the file " + keys(folder));
        try (ARunningSite other = ARunningSite.in(folder.resolve("other"))) {
            assertThat(other.port()).isPositive();
        }
        Files.copy(keys(folder.resolve("other")), keys(folder));

        assertThat(command(folder, "restore", backup().toString())).isEqualTo(1);
        assertThat(output.getErr())
                .containsPattern(
                        backup() + " is sealed with the key \\d+, which is not in the key file: put the key file"
                                + " of its time back first.");
        assertThat(data(folder)).doesNotExist();
    }

    @Test
    void saysInOneSentenceWhatItCannotDo(CapturedOutput output) {
        assertThat(command(folder, "backup")).isEqualTo(2);
        assertThat(command(folder, "restore", "--replace")).isEqualTo(2);
        assertThat(output.getErr().lines())
                .containsExactly("Usage: backup <file>", "Usage: restore <file> [--replace]");
        assertThat(command(folder, "restore", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(output.getErr()).contains(folder.resolve("none") + " cannot be read: is it there, and readable");
        assertThat(command(folder, "backup", folder.resolve("made").toString())).isEqualTo(1);
        assertThat(output.getErr())
                .contains("There is no database " + data(folder).resolve("clinic.mv.db") + " to back up.");
        assertThat(command(old, "backup", folder.resolve("no/folder/made").toString()))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("A file or folder cannot be written or read: ");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void bringsAnOlderSiteUpToDate() throws Exception {
        Path older = folder.resolve("older");
        try (Connection before = h2(older);
                Connection proven = h2(data(old).resolve("clinic"))) {
            Flyway.configure()
                    .dataSource("jdbc:h2:file:" + older, "", "")
                    .target("8")
                    .load()
                    .migrate();
            copyProof(proven, before);
            before.createStatement()
                    .execute("insert into submission (id, version, reference, token, received_at, status, open)"
                            + " values (random_uuid(), 0, 'PT-2345-6789', 'token', '2026-01-02 03:04:05.678901Z', 'NEW',"
                            + " true)");
        }
        String made = folder.resolve("older.backup").toString();

        assertThat(command(folder, "backup", made, "--spring.datasource.url=jdbc:h2:file:" + older))
                .isZero();
        try (Connection untouched = h2(older)) {
            assertThat(texts(untouched, "select max(\"version\") from \"flyway_schema_history\""))
                    .containsExactly("8");
        }
        assertThat(command(folder, "restore", made)).isZero();
        try (Connection restored = h2(data(folder).resolve("clinic"))) {
            assertThat(texts(restored, "select place - 4503599627370496 from submission"))
                    .as("a column of a later version")
                    .containsExactly("1767323045678901");
        }
    }

    private static void copyProof(Connection from, Connection to) throws SQLException {
        try (ResultSet proof = from.createStatement().executeQuery("select * from privacy_check")) {
            proof.next();
            var insert = to.prepareStatement("insert into privacy_check values (?, ?, ?)");
            for (int i = 1; i <= 3; i++) {
                insert.setObject(i, proof.getObject(i));
            }
            insert.execute();
        }
    }

    private static Connection h2(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file, "", "");
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new java.util.ArrayList<>();
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
