package clinic.blog;

import clinic.content.ContentTree;
import clinic.index.Neighbours;
import clinic.prepared.Addresses;
import clinic.prepared.Ingredient;
import java.time.Instant;
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
    public Object at(String address) {
        return neighbours.of(address);
    }
}
