package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * While nodes are replaced one after another, the previous version works on tables that the next one has changed already. So
 * a migration only adds (see deploy/README.md).
 */
class MigrationsTests {

    /** From here on there are clinics that replace one node after another. */
    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("14");

    /** In a later version, once none that still needs it can run. */
    private static final String TAKES_AWAY = "__take_away_";

    private static final List<Pattern> BREAKING = Stream.of(
                    "\\bdrop (table|column|constraint|view)\\b",
                    "\\brename\\b",
                    "\\balter column \\w+ (set not null|set data type|type|\\w+ ?\\()",
                    "\\badd (column )?(?!constraint)(?=[^;,]*\\bnot null\\b)(?![^;,]*\\bdefault\\b)",
                    "\\badd constraint\\b",
                    "\\btruncate\\b",
                    "\\bdelete from\\b")
            .map(Pattern::compile)
            .toList();

    @Test
    void leaveThePreviousVersionRunning() throws IOException {
        Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");

        assertThat(Arrays.stream(migrations).filter(MigrationsTests::isBound))
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(breaking(text(migration)))
                        .as(migration.getFilename())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a drop column b;",
                "ALTER TABLE a RENAME COLUMN b TO c;",
                "alter table a add column b integer not null;",
                "alter table a add b integer not null;",
                "alter table a alter column b set not null;",
                "alter table a alter column b type varchar(3);",
                "alter table a add constraint b check (c > 0);",
                "drop table a;",
                "delete from a;"
            })
    void areSeenToBreakThePreviousVersion(String statement) {
        assertThat(breaking(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b integer not null);",
                "alter table a add column b integer;",
                "alter table a add column b boolean default false not null;",
                "alter table a alter column b drop not null;",
                "create index a on b (c); drop index d;",
                "-- what nobody could drop table\nupdate a set b = 1;"
            })
    void areSeenToAddOnly(String statement) {
        assertThat(breaking(statement)).isEmpty();
    }

    private static boolean isBound(Resource migration) {
        String name = Objects.requireNonNull(migration.getFilename());
        MigrationVersion version = MigrationVersion.fromVersion(
                name.substring(1, name.indexOf("__")).replace('_', '.'));
        return version.compareTo(FIRST) > 0 && !name.contains(TAKES_AWAY);
    }

    private static List<String> breaking(String sql) {
        String statements =
                sql.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
        return BREAKING.stream()
                .filter(pattern -> pattern.matcher(statements).find())
                .map(Pattern::pattern)
                .toList();
    }

    private static String text(Resource migration) {
        try {
            return migration.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
