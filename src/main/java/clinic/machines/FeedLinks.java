package clinic.machines;

import clinic.content.Content;
import clinic.content.ContentTree;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of the blog which feeds their heads should name. */
@ControllerAdvice
class FeedLinks {

    private final Feeds feeds;
    private final Content content;
    private final Clock clock;

    FeedLinks(Feeds feeds, Content content, Clock clock) {
        this.feeds = feeds;
        this.content = content;
        this.clock = clock;
    }

    public record FeedLink(String title, String type, String address) {}

    /** That of the topic first, on its page. */
    @ModelAttribute("feeds")
    List<FeedLink> feeds(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (!address.startsWith(Articles.BLOG)) {
            return List.of();
        }
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        Stream<FeedLink> ofTopic =
                feeds.titleOfTopic(address, tree, now).stream().flatMap(title -> links(title, address));
        return Stream.concat(ofTopic, links(feeds.titleOfBlog(tree, now), "")).toList();
    }

    private static Stream<FeedLink> links(String title, String at) {
        return Stream.of(
                new FeedLink(title, "application/atom+xml", at + "/feed.xml"),
                new FeedLink(title, "application/feed+json", at + "/feed.json"));
    }
}
