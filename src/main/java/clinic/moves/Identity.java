package clinic.moves;

import clinic.content.Page;
import clinic.markdown.Body;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
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
        Body body = page.body();
        @Nullable LocalDate date = page.frontMatter().date();
        return new Identity(
                hash(page.title() + "\n" + body.hashOfWords()),
                body.words() < FEWEST_WORDS ? null : body.hashOfWords(),
                date == null ? null : hash(page.title() + "\n" + date));
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
