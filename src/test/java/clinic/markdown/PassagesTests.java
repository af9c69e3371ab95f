package clinic.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.markdown.MarkdownThread.NotRenderedException;
import clinic.problem.Place;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTests {

    private final MarkdownThread markdown = new MarkdownThread(Duration.ofSeconds(5));

    @Test
    void hasEverythingThatAReaderReads() throws NotRenderedException {
        List<Passage> passages = passages("""
                ## A heading

                A *text* with [a link](/x "Its title").

                - an item

                | Head | of |
                |------|----|
                | a | table |

                !!! warning "A box"
                    Its text.

                ![A bent knee](knee.jpg)

                Term
                : Meaning

                <p>Raw</p>

                    code
                """);

        assertThat(passages)
                .extracting(passage -> passage.kind() + " " + passage.text().strip())
                .containsExactlyInAnyOrder(
                        "HEADING A heading",
                        "PARAGRAPH A text with a link.",
                        "TITLE Its title",
                        "ITEM an item",
                        "CELL Head",
                        "CELL of",
                        "CELL a",
                        "CELL table",
                        "BOX A box",
                        "PARAGRAPH Its text.",
                        "PICTURE A bent knee",
                        "ITEM Term",
                        "ITEM Meaning",
                        "HTML Raw",
                        "CODE code");
    }

    @Test
    void knowsWhereEachWordStands() throws NotRenderedException {
        Passage passage = passages("One **bo**ld\nline &amp; \"another\" one").get(0);

        assertThat(passage.text()).isEqualTo("One bold line & \"another\" one");
        assertThat(passage.place(passage.text().indexOf("One"))).isEqualTo(new Place(11, 1));
        assertThat(passage.place(passage.text().indexOf("bold"))).isEqualTo(new Place(11, 7));
        assertThat(passage.place(passage.text().indexOf("ld"))).isEqualTo(new Place(11, 11));
        assertThat(passage.place(passage.text().indexOf("line"))).isEqualTo(new Place(12, 1));
        assertThat(passage.place(passage.text().indexOf("another"))).isEqualTo(new Place(12, 13));
    }

    @Test
    void leavesOutWhatNobodyReads() throws NotRenderedException {
        assertThat(passages("A<!-- hidden --> <b>word</b>[^1].\n\n[^1]: A note."))
                .extracting(passage -> passage.text().replaceAll("\\s+", " ").strip())
                .containsExactlyInAnyOrder("A word.", "A note.")
                .noneMatch(text -> text.contains("hidden"));
    }

    @Test
    void callsAnItemWithItsKind() throws NotRenderedException {
        assertThat(passages("1. one\n2. two")).extracting(Passage::kind).containsOnly(Kind.ITEM);
    }

    private List<Passage> passages(String text) throws NotRenderedException {
        return markdown.render(text, 10, Anchors.OF_A_PAGE).prose().passages();
    }
}
