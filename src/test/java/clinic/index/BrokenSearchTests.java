package clinic.index;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokenSearchTests extends EditedSite {

    @Autowired
    PageIndex index;

    @Test
    void takesNothingElseDownAndComesBackWithNewContent(CapturedOutput output) throws IOException {
        writePage("blog/broken-search.md", "Broken search", "", "Kumquat.");
        eventually("/search?q=kumquat", seen -> seen.text(".article-list h2").equals("Broken search"));

        index.close();
        Seen away = visitor.opens("/search?q=kumquat");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("10");
        assertThat(away.text("h1")).isEqualTo("Search does not work right now");
        assertThat(output).doesNotContain("kumquat");
        for (String address : List.of("/", "/blog/", "/blog/broken-search", "/search", "/contact")) {
            assertThat(visitor.opens(address).status()).as(address).isEqualTo(200);
        }

        writePage("blog/broken-search.md", "Broken search once", "", "Kumquat.");
        eventually("/blog/broken-search", seen -> seen.text("h1").equals("Broken search once"));
        writePage("blog/broken-search.md", "Broken search twice", "", "Kumquat.");
        eventually("/search?q=kumquat", seen -> seen.text(".article-list h2").equals("Broken search twice"));
    }
}
