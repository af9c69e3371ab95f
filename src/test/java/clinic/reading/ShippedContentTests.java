package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.folder.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ShippedContentTests {

    private static final String TITLE = "Stem Cell Therapy for Back Pain";

    private final ContentTree tree = Library.once(new Folder(Path.of("content")));

    @Test
    void hasTheFirstArticleWordForWordAndNothingTwice() throws IOException {
        List<String> source = new ArrayList<>(source());
        source.remove("» Blog");
        source.remove("» " + TITLE);
        source.removeAll(List.of(TITLE));
        source.removeIf(line -> line.startsWith("COVID-19 Update"));

        assertThat(article().select("h2, h3, p").eachText()).isEqualTo(source);
    }

    @Test
    void hasTheFirstArticlesHeadings() {
        assertThat(article().select("h1")).isEmpty();
        assertThat(article().select("h2")).hasSize(5);
        assertThat(article().select("h3")).hasSize(10);
        assertThat(article().select("p")).hasSize(48);
    }

    @Test
    void turnsTheFirstArticlesMentionsOfTheClinicIntoLinksToTheRequest() {
        assertThat(article().select("a[href=/consultation]").eachText())
                .containsExactly(
                        "Physical Therapy Advantage specialists", "Physical Therapy Advantage, Aurora specialists");
        assertThat(article().text().split("Physical Therapy Advantage", -1)).hasSize(3);
    }

    @Test
    void showsTheFirstArticlesNoticeBelowThePage() throws IOException {
        String source = source().stream()
                .filter(line -> line.startsWith("COVID-19 Update"))
                .findFirst()
                .orElseThrow();
        Notice notice = tree.noticesAt(Notice.Place.BELOW, Instant.now()).get(0);

        assertThat(notice.title() + ": "
                        + plain(Jsoup.parse(notice.body().html()).text()))
                .isEqualTo(source);
    }

    @Test
    void showsDrawingsOfOurOwn() {
        Document article = Jsoup.parse(tree.page("/blog/five-gentle-exercises-for-a-stiff-back")
                .orElseThrow()
                .body()
                .html());

        assertThat(article.select("figure > img[src$=.svg][width=640]"))
                .hasSize(3)
                .allSatisfy(drawing -> assertThat(drawing.attr("alt")).isNotBlank());
        assertThat(article.select("figcaption")).hasSize(3);
    }

    /** Typographic quotes and ellipses aside. */
    private Document article() {
        return Jsoup.parse(plain(tree.page("/blog/stem-cell-therapy-for-back-pain")
                .orElseThrow()
                .body()
                .html()));
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replace("…", "...");
    }

    private static List<String> source() throws IOException {
        return new ClassPathResource("stem-cell-therapy-for-back-pain.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
