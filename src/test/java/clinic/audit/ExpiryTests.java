package clinic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.SiteTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
class ExpiryTests {

    @Autowired
    Expiry expiry;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forgetAll() {
        jdbc.update("delete from audit_entry");
    }

    @Test
    void endsOnlyLinesOfSixYearsAgoAndSaysSo() {
        ZonedDateTime sixYearsAgo = Instant.now().atZone(ZoneOffset.UTC).minusYears(6);
        for (int i = 0; i < 1201; i++) {
            wrote("test.old", sixYearsAgo.minusDays(1));
        }
        wrote("test.young", sixYearsAgo.plusDays(1));
        audit.record("test.new", null, Outcome.DONE);

        assertThat(expiry.run()).isEqualTo(1201);
        assertThat(expiry.run()).isZero();
        assertThat(lines())
                .containsExactly(
                        "test.young",
                        "test.new",
                        "audit.expire lines-500",
                        "audit.expire lines-500",
                        "audit.expire lines-201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5Y", "P7D", "P71M", "P-6Y", "P7Y-1D"})
    void refusesToKeepLinesForLess(String period) {
        assertThatThrownBy(() -> new AuditSettings(Period.parse(period)))
                .hasMessage("Lines of the audit trail are kept for at least six years, such as 6y");
    }

    @Test
    void keepsLinesForLongerIfToldSo() {
        assertThat(new AuditSettings(Period.ofYears(10)).audit()).isEqualTo(Period.ofYears(10));
    }

    private void wrote(String act, ZonedDateTime at) {
        jdbc.update(
                "insert into audit_entry (happened_at, who, act, outcome) values (?, 'system', ?, 'DONE')",
                Timestamp.from(at.toInstant()),
                act);
    }

    private List<String> lines() {
        return jdbc.queryForList(
                "select act || case when record is null then '' else ' ' || record end from audit_entry order by id",
                String.class);
    }
}
