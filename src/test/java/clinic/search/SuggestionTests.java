package clinic.search;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@ExtendWith(OutputCaptureExtension.class)
class SuggestionTests extends EditedSite {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void namesPagesAndSaysHowManyThereAre() {
        writePage("blog/cherimoya.md", "\"Cherimoya & <b>cream</b>\"", "", "Text.");
        awaitFound("cherimoya");

        JsonNode answer = ask("cherim");

        assertThat(answer.get("said").asString()).isEqualTo("1 suggestion");
        assertThat(answer.get("pages").get(0).get("title").asString()).isEqualTo("Cherimoya & <b>cream</b>");
        assertThat(answer.get("pages").get(0).get("address").asString()).isEqualTo("/blog/cherimoya");
        assertThat(ask("cherimzzz").get("said").asString()).isEqualTo("No suggestions");
    }

    @Test
    void tellsNothingOfPagesThatAreNotToBeRead() {
        writePage("blog/durian-draft.md", "Durian draft", "draft: true\n", "Text.");
        writePage("blog/durian-gone.md", "Durian gone", "withdrawn: true\n", "Text.");
        writePage("blog/durian-soon.md", "Durian soon", "publishAt: 2099-01-01 09:00\n", "Text.");
        writePage("blog/durian-past.md", "Durian past", "expiresAt: 2020-01-01 09:00\n", "Text.");
        writePage("blog/durian-quiet.md", "Durian quiet", "noindex: true\n", "Text.");
        writePage("blog/durian.md", "Durian", "", "Text.");
        awaitFound("durian");

        assertThat(titles("durian")).containsExactly("Durian");
    }

    @Test
    void forgetsAPageThatIsWithdrawnAtOnce() {
        writePage("blog/feijoa.md", "Feijoa", "", "Text.");
        awaitFound("feijoa");

        writePage("blog/feijoa.md", "Feijoa", "withdrawn: true\n", "Text.");
        eventually("/blog/feijoa", seen -> seen.status() == 410);

        assertThat(titles("feijoa")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "x",
                "<script>alert(1)</script>",
                "${7*7} *{7*7}",
                "\" OR 1=1 --",
                "*",
                "/",
                "\u0000",
                "\uD83D\uDE00",
                "ليلى",
                "\u202E\u200B"
            })
    void answersWhateverIsTypedWithAListOrNone(String typed) {
        HttpResponse<byte[]> answer = fetch(typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("pages").isArray()).isTrue();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("script", "49");
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 2_000, 7_000, 100_000})
    void looksUpNothingThatIsLongerThanAnybodyTypes(int length) {
        HttpResponse<byte[]> answer = fetch("a".repeat(length));

        assertThat(answer.statusCode()).isIn(200, 414);
        if (answer.statusCode() == 200) {
            assertThat(json.readTree(answer.body()).get("pages")).isEmpty();
        }
    }

    @Test
    void isKeptNowhereAndForNobodyInParticular(CapturedOutput output) {
        HttpResponse<byte[]> answer = fetch("mangosteen");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(output).doesNotContain("mangosteen");
    }

    private void awaitFound(String word) {
        eventually(
                "/search?q=" + word,
                seen -> !seen.page().select(".article-list li").isEmpty());
    }

    private List<String> titles(String typed) {
        return StreamSupport.stream(ask(typed).get("pages").spliterator(), false)
                .map(page -> page.get("title").asString())
                .toList();
    }

    private JsonNode ask(String typed) {
        return json.readTree(fetch(typed).body());
    }

    private HttpResponse<byte[]> fetch(String typed) {
        return visitor.fetches("/search/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), Map.of());
    }
}
