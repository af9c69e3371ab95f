package clinic.illustration;

import clinic.content.Text;
import clinic.markdown.Body;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text with its pictures, which are put in when it is first asked for. Thread-safe. */
final class IllustratedText implements Text {

    private final Text text;
    private final UnaryOperator<Body> illustrating;
    private @Nullable Body illustrated;

    IllustratedText(Text text, UnaryOperator<Body> illustrating) {
        this.text = text;
        this.illustrating = illustrating;
    }

    @Override
    public synchronized Body body() {
        if (illustrated == null) {
            Body body = text.body();
            illustrated = body.pictures().isEmpty() ? body : illustrating.apply(body);
        }
        return illustrated;
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
