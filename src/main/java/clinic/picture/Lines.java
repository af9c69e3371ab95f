package clinic.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A text set in lines of a certain width: as large as it may be, smaller if it is long, and cut if even that is too long.
 *
 * @param size of the letters, in pixels
 */
record Lines(List<String> lines, double size) {

    private static final double STEP = 4;
    private static final String CUT = "…";

    /** The room for a text, in pixels; a line takes {@code spacing} times the size of its letters. */
    record Room(double width, double height, double spacing, double largest, double smallest) {

        int lines(double size) {
            return Math.max(1, (int) (height / (size * spacing)));
        }
    }

    static Lines of(String text, Room room, Lettering lettering) {
        for (double size = room.largest(); size >= room.smallest(); size -= STEP) {
            List<String> lines = broken(text, size, room.width(), lettering);
            if (lines.size() <= room.lines(size)) {
                return new Lines(lines, size);
            }
        }
        double size = room.smallest();
        List<String> lines = broken(text, size, room.width(), lettering).subList(0, room.lines(size));
        List<String> cut = new ArrayList<>(lines);
        cut.set(cut.size() - 1, shortened(cut.get(cut.size() - 1), size, room.width(), lettering));
        return new Lines(cut, size);
    }

    private static List<String> broken(String text, double size, double width, Lettering lettering) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (lettering.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (lettering.width(line, size) > width) {
                int end = fitting(line, size, width, lettering);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of a word that is wider than a line stands on one, at least a sign. */
    private static int fitting(String word, double size, double width, Lettering lettering) {
        int end = word.length();
        while (end > word.offsetByCodePoints(0, 1) && lettering.width(word.substring(0, end), size) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return end;
    }

    private static String shortened(String line, double size, double width, Lettering lettering) {
        String left = line;
        while (!left.isEmpty() && lettering.width(left + CUT, size) > width) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1)).stripTrailing();
        }
        return left.replaceFirst("[\\s,;:.–-]+$", "") + CUT;
    }
}
