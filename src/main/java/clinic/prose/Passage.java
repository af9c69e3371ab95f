package clinic.prose;

import clinic.problem.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that are read in one go, such as a paragraph, a heading or a table cell, as a reader sees them.
 *
 * @param text on one line
 * @param stretches where its parts stand in the file, in order; at least one
 */
public record Passage(Kind kind, String text, List<Stretch> stretches) {

    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        /** What a picture says to those who cannot see it. */
        PICTURE,
        /** The head of a box. */
        BOX,
        /** What a link or a picture says when it is pointed at. */
        TITLE,
        /** A note at the foot of the page. */
        NOTE,
        /** Code, or an address that stands in the text by itself. */
        CODE,
        /** What an editor wrote in HTML. */
        HTML,
        /** A value of the front matter. */
        KEY;

        /** Whether it stands in the midst of another passage, and is no part of what that says. */
        public boolean isAside() {
            return this == PICTURE || this == TITLE || this == CODE;
        }
    }

    /** From {@code begin} on, text and file go on side by side, until the next stretch. */
    public record Stretch(int begin, Place place) {}

    public Passage {
        stretches = List.copyOf(stretches);
    }

    /** A text that stands in the file as it is read, on one line. */
    public static Passage of(Kind kind, String text, Place place) {
        return new Writing().add(text, place).passage(kind);
    }

    /** Where in the file a character of the text stands. */
    public Place place(int offset) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (stretches.get(middle).begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Stretch stretch = stretches.get(low);
        return new Place(stretch.place().line(), stretch.place().column() + offset - stretch.begin());
    }

    /** In order. */
    public List<Sentence> sentences() {
        return Sentences.of(this);
    }

    /** A passage that grows piece by piece. For one thread. */
    public static final class Writing {

        private final StringBuilder text = new StringBuilder();
        private final List<Stretch> stretches = new ArrayList<>();

        /** Adds a piece of one line, which begins at a place in the file. What cannot be seen becomes a blank. */
        public Writing add(CharSequence piece, Place place) {
            if (piece.length() > 0) {
                stretches.add(new Stretch(text.length(), place));
                piece.chars().forEach(sign -> text.append(Character.isISOControl(sign) ? ' ' : (char) sign));
            }
            return this;
        }

        public boolean isBlank() {
            return text.chars().allMatch(Character::isWhitespace);
        }

        public Passage passage(Kind kind) {
            if (stretches.isEmpty()) {
                stretches.add(new Stretch(0, new Place(1, 1)));
            }
            return new Passage(kind, text.toString(), stretches);
        }
    }
}
