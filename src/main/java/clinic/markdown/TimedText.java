package clinic.markdown;

import java.time.Duration;

/**
 * A text that refuses to be read once its time is up. Flexmark looks at no interrupt, and some texts keep it busy for
 * minutes or for ever; but it reads every character from here, so here is where it can be stopped. For one thread.
 */
final class TimedText implements CharSequence {

    /** Asking for the time takes longer than reading a character. */
    private static final int CHARACTERS_BETWEEN_LOOKS = 8192;

    private final String text;
    private final long end;
    private int charactersRead;

    TimedText(String text, Duration limit) {
        this.text = text;
        this.end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public char charAt(int index) {
        if (++charactersRead % CHARACTERS_BETWEEN_LOOKS == 0) {
            look();
        }
        return text.charAt(index);
    }

    /** @throws OutOfTimeException if the time is up */
    void look() {
        if (System.nanoTime() - end > 0) {
            throw new OutOfTimeException();
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    static final class OutOfTimeException extends RuntimeException {}
}
