package clinic.disk;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in words, instead of with a stack trace, why the site does not start with this database, and what to do. */
class DatabaseTrouble extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IN_USE = 90020;
    private static final String NO_CONNECTION = "08";

    private final String place;

    DatabaseTrouble(Environment settings) {
        // Parameters may hold a password
        place = settings.getProperty("spring.datasource.url", "").replaceFirst("[?;].*", "");
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        if (!place.startsWith("jdbc:h2:file:")) {
            return String.valueOf(cause.getSQLState()).startsWith(NO_CONNECTION) ? away(failure) : null;
        } else if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new FailureAnalysis(
                    "Another program has the database " + place + " open.",
                    "A file of H2 belongs to one program: stop the other one. Several nodes need PostgreSQL, see"
                            + " deploy/README.md.",
                    failure);
        }
        return new FailureAnalysis(
                "The database " + place + " cannot be read (H2 says " + cause.getErrorCode() + ").",
                "Nothing was changed. See that the disk is there, readable and not full. If the file is damaged, stop here,"
                        + " keep a copy of it, and run: java -jar clinic-site.jar restore <newest backup> --replace",
                failure);
    }

    private FailureAnalysis away(Throwable failure) {
        return new FailureAnalysis(
                "The database " + place + " does not answer.",
                "See that it runs and that this machine can reach it, then start again.",
                failure);
    }
}
