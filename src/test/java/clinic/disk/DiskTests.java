package clinic.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DiskTests {

    private final String url = Postgres.newDatabase();

    @Test
    void trustsAServerThatKeepsWhatItConfirms() {
        assertThatCode(() -> new Disk(new DriverManagerDataSource(url)).force()).doesNotThrowAnyException();
    }

    /** As for a role or a database that somebody has set up to be quick; only {@code fsync} is of the whole server. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "false", "0"})
    void refusesAServerThatConfirmsTooEarly(String off) {
        new JdbcTemplate(new DriverManagerDataSource(url))
                .execute("alter database " + url.replaceAll(".*/|\\?.*", "") + " set synchronous_commit = '" + off
                        + "'");

        assertThatThrownBy(() -> new Disk(new DriverManagerDataSource(url)))
                .isInstanceOfSatisfying(UnsafeDatabaseException.class, unsafe -> {
                    FailureAnalysis said = new UnsafeDatabase().analyze(unsafe, unsafe);
                    assertThat(said.getDescription())
                            .isEqualTo("The PostgreSQL server runs with synchronous_commit=off,"
                                    + " so what it has confirmed can be lost.");
                    assertThat(said.getAction()).startsWith("Set fsync and synchronous_commit to on");
                });
    }
}
