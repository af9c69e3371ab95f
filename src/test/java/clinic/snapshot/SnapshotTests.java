package clinic.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.privacy.KeysetFile;
import clinic.snapshot.Writing.Foot;
import clinic.snapshot.Writing.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.core.JsonGenerator;

@SiteTest
class SnapshotTests {

    private static final Instant NOW = Instant.parse("2026-11-26T10:30:00Z");

    @LocalServerPort
    int port;

    @Autowired
    KeysetFile keys;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    @AfterEach
    void deleteAll() {
        jdbc.update("delete from submission");
        jdbc.update("delete from staff_account where name = 'odd'");
    }

    @Test
    @Tag(SiteTest.H2)
    void bringsBackEveryValueOfEveryTable() throws Exception {
        Visitor.of(port)
                .sends(
                        "/contact",
                        Map.of(
                                "name", "Zoë 😀 O'Brien",
                                "replyTo", "zoe@example.com",
                                "subject", "Hours",
                                "message", "Line\nline"));
        jdbc.update(
                "insert into staff_account (id, version, name, role, password_hash, password_one_time, disabled, stamp,"
                        + " created_at, totp_last_step) values (random_uuid(), 0, 'odd', 'EDITOR', '', false, true, -1,"
                        + " '1969-12-31 23:59:59.999999-07', 9223372036854775807)");
        jdbc.update(
                "insert into passkey (id, account_id, label, credential_id, public_key, attestation, transports, uses,"
                        + " created_at) select random_uuid(), id, '\"\\/é', 'x', x'00ff10', x'', '', 0, created_at"
                        + " from staff_account where name = 'odd'");
        JdbcTemplate restored = restored();

        List<String> tables = tables(jdbc);
        assertThat(tables).contains("submission", "contact_message", "passkey", "audit_entry", "known_page");
        assertThat(tables(restored)).isEqualTo(tables);
        assertThat(tables).allSatisfy(table -> assertThat(rows(restored, table))
                .containsExactlyInAnyOrderElementsOf(rows(jdbc, table)));
        assertThat(rows(restored, "spring_session")).isEmpty();
        assertThat(rows(restored, "scheduled_tasks")).isEmpty();
    }

    @Test
    void numbersOnWhereItWas() throws Exception {
        jdbc.update("insert into audit_entry (happened_at, who, act, outcome)"
                + " values (current_timestamp, 'system', 'a.test', 'DONE')");
        JdbcTemplate restored = restored();
        Long last = restored.queryForObject("select max(id) from audit_entry", Long.class);
        restored.update("insert into audit_entry (happened_at, who, act, outcome)"
                + " values (current_timestamp, 'system', 'a.test', 'DONE')");

        assertThat(restored.queryForObject("select max(id) from audit_entry", Long.class))
                .isEqualTo(Optional.ofNullable(last).orElseThrow() + 1);
    }

    @Test
    void refusesTablesOfANewerVersion() throws Exception {
        SealedFile newer = new SealedFile(folder.resolve("newer.backup"), keys.fileSeal());
        newer.write(to -> {
            try (JsonGenerator json = Writing.JSON.createGenerator(to)) {
                json.writePOJO(new Head(NOW, "999"));
                json.writePOJO(new Foot(Map.of()));
            }
            return new Contents(NOW, "999", Map.of());
        });

        assertThatThrownBy(() -> elsewhere().restore(newer.path(), false, NOW))
                .isInstanceOf(SnapshotRefusedException.class)
                .hasMessage(
                        "The backup has the tables of version 999, which this program does not know: restore it with the"
                                + " version that made it, or a newer one.");
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void refusesAFileThatWasSealedButNotFinished() throws Exception {
        SealedFile half = new SealedFile(folder.resolve("half.backup"), keys.fileSeal());
        half.write(to -> {
            try (JsonGenerator json = Writing.JSON.createGenerator(to)) {
                json.writePOJO(new Head(NOW, "1"));
            }
            return new Contents(NOW, "1", Map.of());
        });

        assertThatThrownBy(() -> elsewhere().restore(half.path(), false, NOW))
                .hasMessage(half.path() + " is damaged: something in it is not as it was written.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void keepsNoFileWhoseSealedTextDoesNotOpen() throws IOException {
        String proof = jdbc.queryForObject("select sealed from privacy_check", String.class);
        Path file = folder.resolve("foreign.backup");
        jdbc.update("update privacy_check set sealed = ?", "A" + proof);
        try {
            assertThatThrownBy(() -> snapshots.take(file, NOW))
                    .isInstanceOf(SnapshotRefusedException.class)
                    .hasMessageContaining("opens, but the key file does not open what is sealed in it.");
        } finally {
            jdbc.update("update privacy_check set sealed = ?", proof);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private JdbcTemplate restored() throws Exception {
        Path file = folder.resolve("a.backup");
        Contents contents = snapshots.take(file, NOW);
        assertThat(elsewhere().restore(file, false, NOW).contents()).isEqualTo(contents);
        return new JdbcTemplate(new DriverManagerDataSource(url(), "", ""));
    }

    private Snapshots elsewhere() {
        return new Snapshots(keys, new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url();
            }
        });
    }

    private String url() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/clinic");
    }

    /** But for what is of the moment only. */
    private static List<String> tables(JdbcTemplate database) {
        return database.queryForList(
                "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_type = 'BASE TABLE'"
                        + " and lower(table_name) not in ('flyway_schema_history', 'spring_session',"
                        + " 'spring_session_attributes', 'scheduled_tasks', 'throttle_bucket') order by 1",
                String.class);
    }

    /** As H2 itself writes them. */
    private static List<String> rows(JdbcTemplate database, String table) {
        return database
                .queryForList("script simple columns nopasswords nosettings table " + table, String.class)
                .stream()
                .filter(line -> line.startsWith("INSERT"))
                .toList();
    }
}
