package clinic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for Excel. Every cell is written as text, which is never a formula. Goes on with another sheet, under the same
 * titles, where Excel's rows end.
 */
class XlsxTable implements Table {

    private static final int FLUSH = 200;
    private static final int LONGEST_CELL = 32_767;

    /** What looks like one of Excel's own escapes would be read as one. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final int rowsOfSheet;
    private List<String> titles = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxTable(OutputStream out) {
        this(out, Worksheet.MAX_ROWS);
    }

    XlsxTable(OutputStream out, int rowsOfSheet) {
        this.workbook = new Workbook(out, "Clinic site", null);
        this.rowsOfSheet = rowsOfSheet;
        this.sheet = workbook.newWorksheet("1");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (titles.isEmpty()) {
            titles = cells;
        } else if (row == rowsOfSheet) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(String.valueOf(sheets));
            row = 0;
            write(titles);
        }
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        if (row == 0) {
            sheet.freezePane(1, 1);
        }
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                sheet.inlineString(row, column, text(cell));
            }
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private static String text(String cell) {
        String text = ESCAPE.matcher(cell).replaceAll("_x005F_");
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
