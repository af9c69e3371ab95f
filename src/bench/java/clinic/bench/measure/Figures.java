package clinic.bench.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What one bench has measured, kept in {@code src/bench/figures.tsv} beside the commit and the machine. */
public final class Figures {

    private static final Path FILE = Path.of("src/bench/figures.tsv");
    private static final MathContext DIGITS = new MathContext(4);

    private final String bench;

    public Figures(String bench) {
        this.bench = bench;
    }

    /** Keeps a figure. What could not be measured is no figure. */
    public void keep(String name, double value, String unit) {
        if (!Double.isFinite(value)) {
            return;
        }
        boolean first = !Files.exists(FILE);
        try (CsvWriter rows = CsvWriter.builder()
                .fieldSeparator('\t')
                .lineDelimiter(LineDelimiter.LF)
                .build(FILE, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            if (first) {
                rows.writeRecord("date", "commit", "cpu", "cores", "jdk", "bench", "name", "value", "unit");
            }
            rows.writeRecord(
                    Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                    System.getProperty("commit", "unknown"),
                    cpu(),
                    System.getProperty("cores", "unknown"),
                    Integer.toString(Runtime.version().feature()),
                    bench,
                    name,
                    new BigDecimal(value).round(DIGITS).toPlainString(),
                    unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a figure and shows it as a row of a table of two columns. */
    public void show(String name, double value, String unit) {
        keep(name, value, unit);
        String shown = Double.isFinite(value) ? shown(value) + " " + unit : "not measured";
        System.out.printf("| %s | %s |%n", name, shown);
    }

    /** With three digits, or as many as stand before the point. */
    public static String shown(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        return (size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f").formatted(value);
    }

    private static String cpu() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
