package clinic.markdown;

import java.util.List;

/**
 * A rendered Markdown text.
 *
 * @param html sanitised; safe to write into a page as it is
 * @param remarks what its editor should know of it
 * @param words how many words a reader sees
 */
public record Body(
        String html, List<Heading> headings, List<Link> links, List<Link> pictures, List<Remark> remarks, int words) {

    /** The same text, with its pictures put in. */
    public Body with(String illustrated) {
        return new Body(illustrated, headings, links, pictures, remarks, words);
    }

    public boolean isEmpty() {
        return html.isBlank();
    }
}
