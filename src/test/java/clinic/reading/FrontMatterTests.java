package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.FrontMatter;
import clinic.content.Source;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTests extends FolderTest {

    @Test
    void isNeeded() {
        write("blog/bad.md", "Just text\n");

        assertOnly("blog/bad.md:1:1 error missing-front-matter The file must begin with a line '---', a line like "
                + "'title: About us' and another line '---'.");
    }

    @Test
    void isNeededInANoticeToo() {
        write("notices/bad.md", "We are closed.\n");

        assertOnly("notices/bad.md:1:1 error missing-front-matter The file must begin with a line '---', a line like "
                + "'place: top' and another line '---'.");
        assertThat(tree().notices()).isEmpty();
    }

    @Test
    void needsAnEnd() {
        write("blog/bad.md", "---\ntitle: T\ndescription: D\n\nText: more text\n");

        assertOnly("blog/bad.md:1:1 error missing-front-matter The second '---' is missing: write a line '---' "
                + "between the keys and the text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# title: T\n", "# title: T\n\n# more\n"})
    void mustNotBeEmpty(String nothing) {
        write("blog/bad.md", "---\n" + nothing + "---\nText\n");
        write("notices/bad.md", "---\n" + nothing + "---\nText\n");

        assertThat(problems())
                .containsExactly(
                        "blog/bad.md:2:1 error empty-file There is nothing here: write a line like 'title: About us'.",
                        "notices/bad.md:2:1 error empty-file There is nothing here: write a line like 'place: top'.");
    }

    /** A thousand million words, if each alias stood for what it names. */
    @Test
    void isNotBlownUpByAliasesOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [boom, boom, boom, boom, boom, boom, boom, boom]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(8, before))));
        }
        write("blog/bad.md", "---\ntitle: T\ndescription: D\n" + bomb + "topics: *a9\n---\nText\n");

        assertThat(problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .startsWith("blog/bad.md:")
                .hasSizeLessThan(400));
        assertThat(tree().page("/blog/knees")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- title: T", "just text", "[a, b]"})
    void mustHaveKeys(String noKeys) {
        write("blog/bad.md", "---\n" + noKeys + "\n---\nText\n");

        assertOnly("blog/bad.md:2:1 error broken-yaml There is no key here: begin each line with a key, like 'title: "
                + "About us'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: A: B | 4 | A colon too many",
                "title: \"A | 4 | A quote is opened here and never closed",
                "title: [A | 4 | The bracket that is opened here is not closed",
                "title: @home | 4 | A text that begins with such a sign must stand in quotes.",
                "title: *home | 4 | A text that begins with * must stand in quotes.",
                "title: 'it's' | 4 | This line cannot be understood",
                "title: \"C:\\\\q\" | 4 | A backslash in a text",
                "title: - A | 4 | A list begins below its key",
                "a: 1\\n\\tb: 2 | 5 | A tab stands where only spaces may",
                "a: 1\\n...\\nb: 2 | 6 | This line cannot be understood",
                "a: 1\\n--- # more\\nb: 2 | 6 | A line '---' or '...' above this line ends what is read",
                "a: 1\\nb: 2\\na: 3 | 6 | The key 'a' is there twice",
                "? [a]\\n: b | 4 | This line cannot be understood"
            })
    void saysInPlainWordsWhereItBreaks(String lines, int line, String message) {
        write("blog/bad.md", "---\n# one\n# two\n" + lines.translateEscapes() + "\n---\nText\n");

        assertThat(tree().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("broken-yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void saysWhereItIsNestedTooDeeply() {
        writePage("blog/bad.md", "weight: 1\ntopics: " + "[".repeat(1000));

        assertOnly("blog/bad.md:5:508 error broken-yaml Too many brackets, hyphens or spaces stand one inside the "
                + "other: take some away.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "date: tomorrow | 'date' must be a day like 2026-03-31, not 'tomorrow'.",
                "date: 2026-02-30 | 'date' must be a day like 2026-03-31, not '2026-02-30'.",
                "date: 23.11.2026 | 'date' must be a day like 2026-03-31, not '23.11.2026'.",
                "date: 20260331 | 'date' must be a day like 2026-03-31, not '20260331'.",
                "date: +999999999-12-31 | 'date' must be a day like 2026-03-31, not '+999999999-12-31'.",
                "date: 0226-03-31 | 'date' must be a day like 2026-03-31, not '0226-03-31'.",
                "date: 2026 | 'date' must be a day like 2026-03-31, not '2026'.",
                "date: [2026, 3, 31] | 'date' must be a day like 2026-03-31, not a list.",
                "date: true | 'date' must be a day like 2026-03-31, not 'true'.",
                "weight: heavy | 'weight' must be a whole number, not 'heavy'.",
                "weight: 1.5 | 'weight' must be a whole number, not '1.5'.",
                "noindex: 1 | 'noindex' must be true or false, not '1'.",
                "slug: [a, b] | 'slug' must be a text, not a list.",
                "slug: {a: b} | 'slug' must be a text, not a block."
            })
    void saysWhatAValueShouldLookLike(String line, String message) {
        writePage("blog/good.md", line);

        assertOnly("blog/good.md:4:1 warning wrong-value " + message);
        assertThat(tree().page("/blog/good")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JavaScript:x", "ftp://example.org/a", "example.org/a", "/a", "//a.org"})
    void linksToNoSourceButOnTheWeb(String url) {
        writePage(
                "blog/good.md",
                "sources:\n  - title: A\n    url: https://example.org/a\n  - title: B\n    url: " + url);

        assertOnly("blog/good.md:8:5 warning bad-source '" + url
                + "' is no address on the web, so nothing leads there: " + "begin it with 'https://'.");
        assertThat(tree().page("/blog/good").orElseThrow().frontMatter().sources())
                .extracting(Source::link)
                .containsExactly("https://example.org/a", null);
    }

    @Test
    void namesTheNearestKeyForAnUnknownOneAndShowsThePage() {
        writePage("blog/good.md", "authr: x\nTopics: x\nsources:\n  - titel: A\n  - titel: B");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "blog/good.md:4:1 warning unknown-key There is no key 'authr'. Did you mean 'author'?",
                        "blog/good.md:5:1 warning unknown-key There is no key 'Topics'. Did you mean 'topics'?",
                        "blog/good.md:7:5 warning unknown-key There is no key 'titel'. Did you mean 'title'?",
                        "blog/good.md:8:5 warning unknown-key There is no key 'titel'. Did you mean 'title'?");
        assertThat(tree().page("/blog/good")).isPresent();
    }

    @Test
    void losesOnlyTheItemsOfAListThatAreWrong() {
        writePage(
                "blog/good.md",
                "aliases:\n  - /one\n  - {a: b}\n  - [x]\n  -\n  - /two\nsources:\n  - just text\n  - title: A\n    year: x");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "blog/good.md:8:4 warning empty-item Item 4 of 'aliases' is empty: write something after the "
                                + "hyphen, or delete the hyphen.",
                        "blog/good.md:6:5 warning wrong-value Item 2 of 'aliases' must be a text, not a block.",
                        "blog/good.md:7:5 warning wrong-value Item 3 of 'aliases' must be a text, not a list.",
                        "blog/good.md:11:5 warning wrong-value Item 1 of 'sources' must be a block with 'key', "
                                + "'author', 'title', 'year', 'publisher', 'doi', 'url', not 'just text'.",
                        "blog/good.md:13:5 warning wrong-value 'year' must be a whole number, not 'x'.");
        FrontMatter read = tree().page("/blog/good").orElseThrow().frontMatter();
        assertThat(read.aliases()).containsExactly("/one", "/two");
        assertThat(read.sources()).extracting(Source::title).containsExactly("A");
    }

    @Test
    void saysNothingThatOnlyAProgrammerUnderstands() {
        List<String> values = List.of("", "~", "null", "x", "\"\"", "5", "-1.5e3", "true", "[]", "{}", "[[]]", "[{}]");
        for (RecordComponent key : FrontMatter.class.getRecordComponents()) {
            for (int i = 0; i < values.size(); i++) {
                write(
                        "odd/%s-%d.md".formatted(key.getName(), i),
                        "---\n%s: %s\n---\n".formatted(key.getName(), values.get(i)));
            }
        }

        assertThat(tree().page("/blog/knees")).isPresent();
        assertThat(problems()).allSatisfy(problem -> assertThat(problem)
                .doesNotContainPattern("(?i)exception|java|jackson|token|construct|instance|deserial|unreadable"));
    }
}
