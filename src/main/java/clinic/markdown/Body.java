package clinic.markdown;

import java.util.List;

/**
 * A rendered Markdown text.
 *
 * @param html sanitised; safe to write into a page as it is
 * @param words how many words a reader sees
 */
public record Body(String html, List<Heading> headings, List<Link> links, int words) {

    public boolean isEmpty() {
        return html.isBlank();
    }
}
