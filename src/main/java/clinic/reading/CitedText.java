package clinic.reading;

import clinic.content.Source;
import clinic.content.Text;
import clinic.markdown.Body;
import clinic.markdown.Citations;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text with the numbers of its sources, which are put in when it is first asked for. Thread-safe. */
final class CitedText implements Text {

    private final Text text;
    private final List<String> keys;
    private @Nullable Body cited;

    CitedText(Text text, List<Source> sources) {
        this.text = text;
        this.keys = sources.stream()
                .map(source -> Objects.requireNonNullElse(source.key(), ""))
                .toList();
    }

    @Override
    public synchronized Body body() {
        if (cited == null) {
            cited = Citations.numbered(text.body(), keys);
        }
        return cited;
    }

    @Override
    public boolean isRead() {
        return text.isRead();
    }

    @Override
    public boolean canBeShown() {
        return text.canBeShown();
    }
}
