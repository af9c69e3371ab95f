package clinic.markdown;

import java.util.List;

/**
 * A rendered Markdown text.
 *
 * @param packed the HTML
 * @param remarks what its editor should know of it
 * @param citations the keys of sources that it refers to, as often as it does
 * @param prose its words with their places
 * @param words how many words a reader sees
 * @param hashOfWords the same for texts of the same words, whatever stands around them, and for no others
 */
public record Body(
        PackedHtml packed,
        List<Heading> headings,
        List<Link> links,
        List<Link> pictures,
        List<Remark> remarks,
        List<Link> citations,
        Prose prose,
        int words,
        String hashOfWords) {

    private static final Body EMPTY = new Body(
            PackedHtml.of(""), List.of(), List.of(), List.of(), List.of(), List.of(), Prose.of(List.of()), 0, "");

    /** Of a text that nobody is shown. */
    public static Body empty() {
        return EMPTY;
    }

    /** The same text, with something put into it. */
    public Body with(String html) {
        return new Body(PackedHtml.of(html), headings, links, pictures, remarks, citations, prose, words, hashOfWords);
    }

    /** Sanitised; safe to write into a page as it is. */
    public String html() {
        return packed.html();
    }

    public boolean isEmpty() {
        return html().isBlank();
    }
}
