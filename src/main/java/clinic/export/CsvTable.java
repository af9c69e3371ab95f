package clinic.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180, with every field in quotes; begins with the mark by which Excel knows UTF-8. */
class CsvTable implements Table {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter writer;

    CsvTable(OutputStream out) throws IOException {
        out.write(MARK);
        writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(Formulas::disarm).toList());
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }
}
