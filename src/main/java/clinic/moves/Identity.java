package clinic.moves;

import clinic.content.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * By what a page is known again at another address: three likenesses, the surest first, each as a hash. Of the text only
 * the words count, since pictures in it may have another address at another place, or be left behind.
 *
 * @param whole of title and text
 * @param text of the text, if it has enough words to be like no other
 * @param datedTitle of title and date, for a page whose text was changed when it was renamed
 */
record Identity(
        String whole, @Nullable String text, @Nullable String datedTitle) {

    /** A shorter text, such as "Coming soon", may stand on many pages. */
    private static final int FEWEST_WORDS = 20;

    static Identity of(Page page) {
        String text = words(page.body().html());
        @Nullable LocalDate date = page.frontMatter().date();
        return new Identity(
                hash(page.title() + "\n" + text),
                page.body().words() < FEWEST_WORDS ? null : hash(text),
                date == null ? null : hash(page.title() + "\n" + date));
    }

    /** A picture that is not there has words of its own in its place, one that is there may have some below it. */
    private static String words(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        text.select(".no-picture, figcaption").remove();
        return text.text();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
