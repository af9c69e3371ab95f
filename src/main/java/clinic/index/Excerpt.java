package clinic.index;

import java.util.List;

/** Some sentences of a page, in parts of which some are what was searched for. Plain text: whoever shows it escapes it. */
public record Excerpt(List<Part> parts) {

    public record Part(String text, boolean marked) {}

    static Excerpt plain(String text) {
        return new Excerpt(List.of(new Part(text, false)));
    }
}
