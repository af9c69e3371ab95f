package clinic.staff;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks into the file as it lies on disk at the moment when someone is told that an account has changed. */
@SiteTest
@Tag(SiteTest.H2)
class OnDiskTests {

    @Autowired
    StaffRegister register;

    @Value("${clinic.data}")
    Path data;

    @TempDir
    Path elsewhere;

    private final String ben = "ben." + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void hasANewAccountAndEveryChangeOfIt() throws Exception {
        register.add(ben, Role.FRONT_DESK, StaffVisitor.PASSWORD);
        assertThat(onDisk("opened", "role = 'FRONT_DESK' and not may_export")).isTrue();

        register.allowExport(ben);
        assertThat(onDisk("allowed", "may_export")).isTrue();

        register.disable(ben);
        assertThat(onDisk("disabled", "disabled")).isTrue();
    }

    private boolean onDisk(String copy, String condition) throws IOException {
        Files.copy(data.resolve("clinic.mv.db"), elsewhere.resolve(copy + ".mv.db"));
        String url = "jdbc:h2:file:" + elsewhere.resolve(copy) + ";ACCESS_MODE_DATA=r";
        Integer found = new JdbcTemplate(new DriverManagerDataSource(url))
                .queryForObject(
                        "select count(*) from staff_account where name = ? and " + condition, Integer.class, ben);
        return found != null && found == 1;
    }
}
