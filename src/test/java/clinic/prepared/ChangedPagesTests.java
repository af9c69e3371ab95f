package clinic.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.EditedSite;
import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.content.Page;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChangedPagesTests extends EditedSite {

    @Autowired
    Content content;

    @Test
    void showsNoPageThatIsOlderThanTheContent() {
        for (int number = 1; number <= 10; number++) {
            String text = "This is version " + number + ".";
            writePage("changed-often.md", "Changed often", "", text);
            awaitContent("/changed-often", text);

            assertThat(visitor.opens("/changed-often").text("main")).contains(text);
        }
    }

    @Test
    void changesEveryPageThatNamesAChangedOne() {
        writePage("blog/named-elsewhere.md", "First name", "weight: -1\n", "Text");
        eventually("/blog/", seen -> seen.text("main").contains("First name"));
        assertThat(visitor.opens("/").text("main")).contains("First name");

        writePage("blog/named-elsewhere.md", "Second name", "weight: -1\n", "Text");
        eventually("/blog/named-elsewhere", seen -> seen.text("h1").equals("Second name"));

        assertThat(visitor.opens("/blog/").text("main")).contains("Second name");
        assertThat(visitor.opens("/").text("main")).contains("Second name");
        assertThat(visitor.opens("/feed.xml").page().text()).contains("Second name");
    }

    @Test
    void hasAnotherTagForAnotherText() {
        writePage("tagged.md", "Tagged", "", "One");
        String tag = eventually("/tagged", seen -> seen.status() == 200).header("ETag");

        writePage("tagged.md", "Tagged", "", "Two");
        Seen changed = eventually("/tagged", seen -> seen.text("main").contains("Two"));

        assertThat(changed.header("ETag")).isNotEmpty().isNotEqualTo(tag);
    }

    @Test
    void answersWhileContentComesAndGoes() throws Exception {
        writePage("steady.md", "Steady", "", "Always here.");
        eventually("/steady", seen -> seen.status() == 200);
        AtomicBoolean isDone = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        Future<Set<Integer>> ofSteady = readers.submit(() -> read("/steady", isDone));
        Future<Set<Integer>> ofPassing = readers.submit(() -> read("/passing", isDone));

        for (int time = 0; time < 20; time++) {
            writePage("passing.md", "Passing", "", "Here at " + time);
            awaitContent("/passing", "Here at " + time);
            delete("passing.md");
            eventually("/passing", seen -> seen.status() == 404);
        }
        isDone.set(true);

        assertThat(ofSteady.get()).containsExactly(200);
        assertThat(ofPassing.get()).containsExactly(200, 404);
        readers.shutdown();
    }

    private Set<Integer> read(String address, AtomicBoolean isDone) {
        Set<Integer> statuses = new TreeSet<>();
        while (!isDone.get()) {
            statuses.add(visitor.opens(address).status());
        }
        return statuses;
    }

    private void awaitContent(String address, String text) {
        eventually("/robots.txt", seen -> content.tree()
                .page(address)
                .map(Page::body)
                .filter(body -> body.html().contains(text))
                .isPresent());
    }
}
