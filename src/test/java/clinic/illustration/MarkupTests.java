package clinic.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as readers' browsers get them. */
class MarkupTests extends FolderTest {

    private static final String MEASURE = "(min-width: 40em) 36rem, calc(100vw - 2rem)";

    @BeforeEach
    void aPicture() {
        write("blog/back/hip.jpg", Camera.jpeg(2000, 1000));
    }

    @Test
    void letsBrowsersChooseAmongSizesAndFormats() {
        Document page = page("![A hip](hip.jpg)");
        Element webp = page.expectFirst("picture > source[type=image/webp]");
        Element image = page.expectFirst("picture > img");

        assertThat(widths(webp, "webp")).containsExactly("400w", "800w", "1200w", "1600w");
        assertThat(widths(image, "jpg")).containsExactly("400w", "800w", "1200w", "1600w");
        assertThat(image.attr("src")).matches("/assets/pictures/[0-9a-f]{32}-800\\.jpg");
        assertThat(image.attr("sizes")).isEqualTo(MEASURE);
        assertThat(webp.attr("sizes")).isEqualTo(MEASURE);
        assertThat(image.attr("alt")).isEqualTo("A hip");
    }

    @ParameterizedTest
    @CsvSource({"300, 300w", "1000, 400w 800w 1000w", "800, 400w 800w", "1601, 400w 800w 1200w 1600w"})
    void offersNothingLargerThanTheOriginal(int width, String widths) {
        write("blog/back/hip.jpg", Camera.jpeg(width, 100));

        assertThat(widths(page("![A hip](hip.jpg)").expectFirst("source"), "webp"))
                .containsExactly(widths.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"1, 600, 400", "3, 600, 400", "6, 400, 600", "8, 400, 600"})
    void keepsThePlaceOfAPictureUntilItIsThere(int orientation, String width, String height) {
        write("blog/back/hip.jpg", Camera.photograph(600, 400, orientation));

        Element image = page("![A hip](hip.jpg)").expectFirst("img");
        assertThat(image.attr("width")).isEqualTo(width);
        assertThat(image.attr("height")).isEqualTo(height);
    }

    @Test
    void showsAGifAsPngAndADrawingAsItself() {
        write("blog/back/knee.gif", Camera.gif(30, 20, 1));
        write("blog/back/toe.svg", PictureProblemTests.drawing(""));
        write("blog/back/heel.webp", Camera.webp(30, 20));

        Document page = page("![A](knee.gif) ![B](toe.svg) ![C](heel.webp)");
        assertThat(page.select("img").eachAttr("src"))
                .extracting(address -> address.substring(address.lastIndexOf('-')))
                .containsExactly("-30.png", "-40.svg", "-30.webp");
        assertThat(page.select("source")).hasSize(1);
    }

    @Test
    void loadsTheFirstPictureAtOnceAndOthersWhenTheyComeNear() {
        Document page = page("![A](hip.jpg)\n\n![B](hip.jpg)\n\n![C](hip.jpg)");

        assertThat(page.select("img[loading=lazy][decoding=async]").eachAttr("alt"))
                .containsExactly("B", "C");
        assertThat(page.select("img[loading], img[decoding]")).hasSize(2);
    }

    @Test
    void loadsAllLaterBelowAPictureAtTheHead() {
        write("blog/back/index.md", "---\ntitle: T\ndescription: D\nimage: hip.jpg\nimageAlt: A\n---\n![A](hip.jpg)\n");

        assertThat(page().select("img[loading=lazy]")).hasSize(1);
    }

    @Test
    void makesTheTitleOfAPictureThatStandsAloneItsCaption() {
        Document page = page("Walk.\n\n![A hip](hip.jpg \"Left: a *hip* & more\")\n\nSwim.");

        assertThat(page.select("figure > picture > img[alt=A hip]")).hasSize(1);
        assertThat(page.select("figure > figcaption").text()).isEqualTo("Left: a *hip* & more");
        assertThat(page.select("img[title]")).isEmpty();
        assertThat(page.select("p").eachText()).containsExactly("Walk.", "Swim.");
    }

    @Test
    void makesACaptionForAPictureThatLeadsSomewhere() {
        Document page = page("[![A hip](hip.jpg \"A hip\")](/about)");

        assertThat(page.select("figure > a[href=/about] > picture > img")).hasSize(1);
        assertThat(page.select("figure > figcaption").text()).isEqualTo("A hip");
    }

    @Test
    void leavesTheTitleOfAPictureAmongWordsWhereItIs() {
        Document page = page("See ![A hip](hip.jpg \"Left\") here.");

        assertThat(page.select("p img[title=Left]")).hasSize(1);
        assertThat(page.select("figure, figcaption")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hip.jpg", "./hip.jpg", "../back/hip.jpg", "/blog/back/hip.jpg", "hip.jpg?v=2", "%68ip.jpg"})
    void findsAPictureBesideItsArticleAndFromTheTop(String address) {
        assertThat(page("![A hip](" + address + ")").select("picture img")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A](<mein Rücken.jpg>)",
                "![A](mein%20R%C3%BCcken.jpg)",
                "![A](mein%20Rücken.jpg)",
                "![A](<mein Ru\u0308cken.jpg>)"
            })
    void findsANameWithSpacesAndUmlauts(String text) {
        write("blog/back/mein Rücken.jpg", Camera.jpeg(30, 20));

        assertThat(page(text).select("picture img[width=30]")).hasSize(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsANameThatAnotherSystemHasTakenApart() {
        write("blog/back/Ru\u0308cken.jpg", Camera.jpeg(30, 20));

        assertThat(page("![A](Rücken.jpg)").select("picture img[width=30]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A hip](nowhere.jpg)",
                "![A hip](../../../etc/passwd)",
                "![A hip](/etc/passwd)",
                "![A hip](https://example.org/hip.jpg)",
                "![A hip](//example.org/hip.jpg)",
                "<img src='https://example.org/hip.jpg' alt='A hip'>",
                "![A hip](%00.jpg)"
            })
    void saysInsteadWhatAPictureThatIsNotThereWouldShow(String text) {
        Document page = page(text);

        assertThat(page.select("img, picture")).isEmpty();
        assertThat(page.select(".no-picture").text()).isEqualTo("A hip");
    }

    @Test
    void leavesPicturesOfTheSiteItselfAlone() {
        assertThat(page("![A](/assets/favicon.svg)").select("img[src=/assets/favicon.svg]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![\" onerror=\"alert(1)](hip.jpg)",
                "![A](hip.jpg \"\\\" onload=\\\"alert(1)\")",
                "![A](hip.jpg '<script>alert(1)</script>')",
                "<img src=hip.jpg alt='<script>alert(1)</script>' onerror=alert(1)>",
                "![<img src=x onerror=alert(1)>](nowhere.jpg)",
                "![A](hip.jpg){onerror=alert(1)}"
            })
    void addsNothingThatRuns(String hostile) {
        Document page = page(hostile);

        assertThat(page.select("script, [onerror], [onload]")).isEmpty();
        assertThat(page.select("img[src=x]")).isEmpty();
    }

    @Test
    void changesNothingElseOfAText() {
        String text = """
                ## How {#how}

                It's "done" -- [so](/about).[^1]

                | A | B |
                |---|--:|
                | 1 | 2 < 3 & 4 |

                - [x] one

                !!! tip "T"
                    Walk.

                [^1]: Here.

                """;
        String without = page(text + "Hip").body().html();

        assertThat(page(text + "![Hip](nowhere.jpg)")
                        .body()
                        .html()
                        .replace("<span class=\"no-picture\">Hip</span>", "Hip"))
                .isEqualTo(without);
    }

    @Test
    void givesAnotherPictureAnotherAddress() {
        String first = page("![A](hip.jpg)").select("img").attr("src");
        write("blog/back/hip.jpg", Camera.jpeg(2000, 1001));
        String second = page().select("img").attr("src");
        write("blog/back/hip.jpg", Camera.jpeg(2000, 1000));
        String third = page().select("img").attr("src");

        assertThat(second).isNotEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void showsThePicturesOfANotice() {
        write("notices/hip.png", Camera.png(30, 20));
        write("notices/closed.md", "---\nplace: top\n---\n![A hip](hip.png)\n");

        assertThat(Jsoup.parse(tree().notices().get(0).body().html()).select("picture img[loading=lazy]"))
                .hasSize(1);
    }

    private static List<String> widths(Element element, String ending) {
        String sign = element.attr("srcset").replaceFirst("-.*", "");
        return Stream.of(element.attr("srcset").split(", ", -1))
                .map(source -> source.split(" ", -1))
                .peek(source -> assertThat(source[0]).isEqualTo(sign + "-" + source[1].replace("w", "." + ending)))
                .map(source -> source[1])
                .toList();
    }

    private Document page(String text) {
        write("blog/back/index.md", "---\ntitle: T\ndescription: D\n---\n" + text + "\n");
        return page();
    }

    private Document page() {
        return Jsoup.parse(tree().page("/blog/back").orElseThrow().body().html());
    }
}
