package clinic.blog;

import clinic.content.ContentTree;
import clinic.edition.Addresses;
import clinic.edition.Ingredient;
import clinic.index.Neighbours;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of articles from its second page on. What an article leads on to is found out after it is shown. */
@Component
class BlogAddresses implements Addresses, Ingredient {

    private final Neighbours neighbours;

    BlogAddresses(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Stream<String> in(ContentTree tree, Instant now) {
        int last = BlogController.lastPage(tree.pagesIn(Blog.SECTION, now).size());
        return IntStream.rangeClosed(2, last).mapToObj(number -> "/blog/page/" + number);
    }

    @Override
    public List<String> at(String address) {
        return neighbours.of(address);
    }

    @Override
    public boolean isSettled(ContentTree tree) {
        return neighbours.areKnown(tree);
    }

    @Override
    public void recall(ContentTree tree, Map<String, List<String>> known) {
        neighbours.recall(tree, known);
    }
}
