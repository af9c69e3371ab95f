package clinic.audit;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a line of the trail is kept.
 *
 * @param audit at least six years, as HIPAA asks of what documents how records are handled; a shorter one would be a way to
 *     change the trail
 */
@ConfigurationProperties("clinic.retention")
record AuditSettings(@DefaultValue("6y") Period audit) {

    private static final int MONTHS = 6 * 12;

    AuditSettings {
        if (audit.isNegative() || audit.toTotalMonths() < MONTHS) {
            throw new IllegalArgumentException("Lines of the audit trail are kept for at least six years, such as 6y");
        }
    }
}
