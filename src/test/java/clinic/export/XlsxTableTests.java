package clinic.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxTableTests {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Test
    void goesOnUnderTheSameTitlesOnAnotherSheetWhereTheRowsEnd() throws IOException {
        XlsxTable table = new XlsxTable(file, 4);
        table.row(List.of("Number"));
        for (int i = 1; i <= 7; i++) {
            table.row(List.of("no " + i));
        }
        table.end();

        assertThat(sheets())
                .containsExactly(
                        List.of("Number", "no 1", "no 2", "no 3"),
                        List.of("Number", "no 4", "no 5", "no 6"),
                        List.of("Number", "no 7"));
    }

    @Test
    void beginsNoSheetWithoutNeed() throws IOException {
        XlsxTable table = new XlsxTable(file, 4);
        table.row(List.of("Number"));
        for (int i = 1; i <= 3; i++) {
            table.row(List.of("no " + i));
        }
        table.end();

        assertThat(sheets()).hasSize(1);
    }

    @Test
    void cutsWhatACellCannotHoldAndShowsThatItDid() throws IOException {
        XlsxTable table = new XlsxTable(file);
        table.row(List.of("x".repeat(32_767)));
        table.row(List.of("x".repeat(32_768)));
        table.row(List.of("x".repeat(32_765) + "😀😀"));
        table.end();

        assertThat(sheets().get(0))
                .containsExactly("x".repeat(32_767), "x".repeat(32_766) + "…", "x".repeat(32_765) + "…");
    }

    @Test
    void writesEachRowOnceHoweverManyThereAre() throws IOException {
        XlsxTable table = new XlsxTable(file);
        List<String> rows = IntStream.range(0, 1001).mapToObj(String::valueOf).toList();
        for (String row : rows) {
            table.row(List.of(row));
        }
        table.end();

        assertThat(sheets().get(0)).isEqualTo(rows);
    }

    private List<List<String>> sheets() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getSheets().map(XlsxTableTests::firstCells).toList();
        }
    }

    private static List<String> firstCells(Sheet sheet) {
        try {
            return sheet.read().stream().map((Row row) -> row.getCellText(0)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
