package clinic;

import static clinic.ARunningSite.command;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.staff.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A clinic grows from H2 to PostgreSQL, is backed up there beside the running site, and comes back on either. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresBackupTests {

    @TempDir
    Path folder;

    @Test
    void movesAClinicToPostgresAndBack(CapturedOutput output) {
        String first = folder.resolve("h2.backup").toString();
        String second = folder.resolve("postgres.backup").toString();
        String clinic = Postgres.newDatabase();
        String reference;
        try (ARunningSite site = ARunningSite.in(folder)) {
            reference = site.asks();
            site.employs("maria", Role.FRONT_DESK);
            assertThat(command(folder, "backup", first)).isZero();
        }

        assertThat(command(folder, "restore", first, at(clinic))).isZero();
        assertThat(output.getOut()).contains("Restored as of").contains(" into " + address(clinic));
        try (ARunningSite site = ARunningSite.in(folder, at(clinic))) {
            assertThat(sees(site, reference)).contains("Rosa Delgado");
            assertThat(site.asks()).as("the same request again").isEqualTo(reference);
            assertThat(command(folder, "backup", second, at(clinic))).isZero();
            assertThat(command(folder, "restore", second, "--replace", at(clinic)))
                    .isEqualTo(1);
            assertThat(output.getErr())
                    .contains("The database " + address(clinic)
                            + " is not empty: create an empty one, and name it with spring.datasource.url.");
        }

        assertThat(command(folder, "restore", second, "--replace")).isZero();
        try (ARunningSite site = ARunningSite.in(folder)) {
            assertThat(sees(site, reference)).contains("Rosa Delgado");
        }
        assertThat(command(folder, "restore", second, at(Postgres.newDatabase())))
                .isZero();
    }

    private static String sees(ARunningSite site, String reference) {
        return site.comesToWork("maria").opens("/desk/requests/" + reference).text("main");
    }

    private static String at(String url) {
        return "--spring.datasource.url=" + url;
    }

    private static String address(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
