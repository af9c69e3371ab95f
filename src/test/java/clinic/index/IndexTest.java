package clinic.index;

import clinic.FolderTest;
import clinic.content.ContentTree;
import clinic.index.Found.Hit;
import clinic.index.Found.How;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** A content folder and an index of it, without a site around them. */
abstract class IndexTest extends FolderTest {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    final PageIndex index = new PageIndex();
    final Search search = new Search(index);

    @AfterEach
    void putAway() throws IOException {
        index.close();
    }

    /** @param lines of the front matter beside title and description, each with its end */
    void write(String file, String title, String lines, String text) {
        write(file, "---\ntitle: \"" + title + "\"\ndescription: About it.\n" + lines + "---\n" + text + "\n");
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses of what is found in the folder as it is now. */
    List<String> find(String question) {
        return addresses(ask(question));
    }

    Found ask(String question) {
        ContentTree tree = tree();
        index.take(tree);
        return ask(question, tree, NOW);
    }

    Found ask(String question, ContentTree tree, Instant now) {
        return search.find(Question.of(question), 1, tree, now);
    }

    /** Only what holds every word as it was typed, or what means the same. */
    List<String> findAsAsked(String question) {
        Found found = ask(question);
        return found.how() == How.AS_ASKED ? addresses(found) : List.of();
    }

    static List<String> addresses(Found found) {
        return found.hits().stream().map(hit -> hit.page().address()).toList();
    }

    static List<String> marked(Hit hit) {
        return hit.excerpt().parts().stream()
                .filter(Excerpt.Part::marked)
                .map(Excerpt.Part::text)
                .toList();
    }

    static String text(Hit hit) {
        return hit.excerpt().parts().stream().map(Excerpt.Part::text).collect(Collectors.joining());
    }
}
