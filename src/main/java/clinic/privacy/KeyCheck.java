package clinic.privacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Proves that our keys are those of the database. Each key leaves a known text there, sealed and as a fingerprint, before
 * it seals anything else; a keyset that does not recognise all of them is not the one.
 */
class KeyCheck {

    private static final String KNOWN = "This opens with the right key";
    private static final String CONTEXT = "privacy_check.sealed";

    private static final int NO_SUCH_H2_FILE = 90146;

    private final JdbcTemplate jdbc;

    KeyCheck(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Looks only, and at an H2 file in a way of its own: H2 writes to a file as soon as it opens it as usual. */
    static KeyCheck looking(DataSource dataSource, @Nullable JdbcConnectionDetails details) {
        return new KeyCheck(
                details != null && details.getJdbcUrl().startsWith("jdbc:h2:file:")
                        ? new DriverManagerDataSource(
                                details.getJdbcUrl() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                                Objects.requireNonNullElse(details.getUsername(), ""),
                                Objects.requireNonNullElse(details.getPassword(), ""))
                        : dataSource);
    }

    private record Proof(String sealed, String fingerprint) {

        boolean holdsFor(Vault vault) {
            try {
                return vault.open(sealed, CONTEXT).equals(KNOWN)
                        && vault.fingerprints(KNOWN, CONTEXT).contains(fingerprint);
            } catch (UnreadableException e) {
                return false;
            }
        }
    }

    /** Whether anything was ever sealed here. */
    boolean hasProofs() {
        return !proofs().isEmpty();
    }

    /** Whether these keys open everything that was ever sealed here. */
    boolean passes(Vault vault) {
        return proofs().stream().allMatch(proof -> proof.holdsFor(vault));
    }

    /** Leaves the proof of the key that seals from now on; does nothing if it is there. */
    void leaveProof(Vault vault) {
        List<Proof> proofs = proofs();
        if (proofs.stream().anyMatch(proof -> vault.isCurrent(proof.sealed))) {
            return;
        }
        try {
            jdbc.update(
                    "insert into privacy_check (generation, sealed, fingerprint) values (?, ?, ?)",
                    1 + lastGeneration(),
                    vault.seal(KNOWN, CONTEXT),
                    vault.fingerprint(KNOWN, CONTEXT));
        } catch (DuplicateKeyException e) {
            // Another node left a proof at the same moment; whoever asks next sees whether it is of the same key
        }
    }

    /** Forgets the keys that seal no more; only once nothing is left that they sealed. */
    void forgetOlder(Vault vault) {
        proofs().stream()
                .filter(proof -> !vault.isCurrent(proof.sealed))
                .forEach(proof -> jdbc.update("delete from privacy_check where sealed = ?", proof.sealed));
    }

    private int lastGeneration() {
        Integer last = jdbc.queryForObject("select coalesce(max(generation), 0) from privacy_check", Integer.class);
        return last == null ? 0 : last;
    }

    private List<Proof> proofs() {
        return exists()
                ? jdbc.query(
                        "select sealed, fingerprint from privacy_check",
                        (row, number) -> new Proof(row.getString("sealed"), row.getString("fingerprint")))
                : List.of();
    }

    /** Whether the H2 file of the database is not there. */
    boolean isWithoutFile() {
        try {
            jdbc.execute("select 1");
            return false;
        } catch (CannotGetJdbcConnectionException e) {
            if (isNoSuchFile(e)) {
                return true;
            }
            throw e;
        }
    }

    private static boolean isNoSuchFile(CannotGetJdbcConnectionException e) {
        return e.getCause() instanceof SQLException cause && cause.getErrorCode() == NO_SUCH_H2_FILE;
    }

    private boolean exists() {
        try {
            Integer tables = jdbc.queryForObject(
                    "select count(*) from information_schema.tables"
                            + " where lower(table_name) = 'privacy_check' and table_schema = current_schema",
                    Integer.class);
            return tables != null && tables > 0;
        } catch (CannotGetJdbcConnectionException e) {
            if (isNoSuchFile(e)) {
                return false;
            }
            throw e;
        }
    }
}
