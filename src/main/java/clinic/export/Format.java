package clinic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can open the file. */
enum Format {
    /** Every spreadsheet as it is; keeps each sign that somebody typed. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Table open(OutputStream out) {
            return new XlsxTable(out);
        }
    },
    /** Other programs. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        Table open(OutputStream out) throws IOException {
            return new CsvTable(out);
        }
    };

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    static Optional<Format> named(String typed) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(typed))
                .findFirst();
    }

    /** As file names end, and as the audit trail writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Table open(OutputStream out) throws IOException;
}
