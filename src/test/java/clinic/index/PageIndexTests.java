package clinic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.index.PageIndex.Changes;
import clinic.reading.Library;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PageIndexTests extends IndexTest {

    @Test
    void indexesAgainOnlyWhatHasChanged() {
        write("blog/a.md", "One", "", "Text.");
        write("blog/b.md", "Two", "", "Text.");
        index.take(tree());

        write("blog/b.md", "Two again", "", "Text.");
        assertThat(index.take(tree())).isEqualTo(new Changes(Set.of("/blog/b"), Set.of()));

        delete("blog/a.md");
        assertThat(index.take(tree())).isEqualTo(new Changes(Set.of(), Set.of("/blog/a")));
        assertThat(index.take(tree())).isEqualTo(new Changes(Set.of(), Set.of()));
    }

    @Test
    void indexesArticlesAgainWhoseTopicHasAnotherName() {
        write("blog/topics/one.md", "Legs", "", "");
        write("blog/a.md", "A", "topics: [one]\n", "Text.");
        write("blog/b.md", "B", "", "Text.");
        index.take(tree());

        write("blog/topics/one.md", "Arms", "", "");

        assertThat(index.take(tree()).changed()).containsExactlyInAnyOrder("/blog/topics/one", "/blog/a");
        assertThat(find("arms")).contains("/blog/a");
        assertThat(find("legs")).isEmpty();
    }

    @Test
    void leavesOutOnlyThePageThatCannotBeIndexed(CapturedOutput output) {
        write("blog/a.md", "A", "", "Zymurgy.");
        write("blog/b.md", "B", "", "Zymurgy.");
        assertThat(find("zymurgy")).containsExactlyInAnyOrder("/blog/a", "/blog/b");

        write("blog/b.md", "B", "topics: [" + "x".repeat(40_000) + "]\n", "Zymurgy and quilting.");
        write("blog/c.md", "C", "", "Zymurgy.");

        assertThat(find("zymurgy")).containsExactlyInAnyOrder("/blog/a", "/blog/c");
        assertThat(output).contains("blog/b.md");

        write("blog/b.md", "B", "", "Zymurgy and quilting.");
        assertThat(find("quilting")).containsExactly("/blog/b");
    }

    @Test
    void recoversFromAChangeThatBroke() throws Exception {
        write("blog/a.md", "Zymurgy", "", "Text.");
        ContentTree before = tree();
        index.take(before);
        index.close();
        write("blog/b.md", "Quilting", "", "Text.");
        ContentTree after = Library.once(new Folder(folder));

        assertThatThrownBy(() -> index.take(after)).isInstanceOf(IllegalStateException.class);
        index.take(after);

        assertThat(addresses(ask("zymurgy", after, NOW))).containsExactly("/blog/a");
        assertThat(addresses(ask("quilting", after, NOW))).containsExactly("/blog/b");
    }
}
