package clinic.export;

import clinic.audit.AuditTrail;
import clinic.audit.Outcome;
import clinic.disk.Disk;
import clinic.submission.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an export, and its line in the audit trail before the first byte; without the line there is no export. */
@Service
class Export {

    private final Rows rows;
    private final Columns columns;
    private final AuditTrail audit;
    private final TransactionTemplate ownTransaction;
    private final Disk disk;

    Export(Rows rows, Columns columns, AuditTrail audit, PlatformTransactionManager transactions, Disk disk) {
        this.disk = disk;
        this.rows = rows;
        this.columns = columns;
        this.audit = audit;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void write(ExportFilter filter, ZoneId zone, Format format, OutputStream out) throws IOException {
        Writing writing = new Writing(format, zone, out);
        boolean whole = false;
        try {
            rows.read(filter, zone, writing);
            whole = true;
        } finally {
            if (!whole) {
                writing.note(Outcome.FAILED);
            }
        }
    }

    /** One export on its way. */
    private final class Writing implements Rows.Reader {

        private final Format format;
        private final ZoneId zone;
        private final OutputStream out;
        private long number;
        private @Nullable Table table;

        Writing(Format format, ZoneId zone, OutputStream out) {
            this.format = format;
            this.zone = zone;
            this.out = out;
        }

        @Override
        public void begin(long number) throws IOException {
            this.number = number;
            note(Outcome.DONE);
            table = format.open(out);
            table.row(columns.titles());
        }

        @Override
        public void read(Submission submission) throws IOException {
            if (table != null) {
                table.row(columns.cells(submission, zone));
            }
        }

        @Override
        public void end() throws IOException {
            if (table != null) {
                table.end();
            }
        }

        void note(Outcome outcome) {
            ownTransaction.executeWithoutResult(
                    status -> audit.record("export." + format.word(), "rows-" + number, outcome));
            disk.force();
        }
    }
}
