package clinic.machines;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.moves.Moves;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType JSON = new MediaType("application", "feed+json");

    private final Feeds feeds;
    private final Editions editions;
    private final Content content;
    private final Moves moves;
    private final JsonMapper json;
    private final Clock clock;

    FeedController(Feeds feeds, Editions editions, Content content, Moves moves, JsonMapper json, Clock clock) {
        this.feeds = feeds;
        this.editions = editions;
        this.content = content;
        this.moves = moves;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/feed.{format:xml|json}")
    ResponseEntity<byte[]> blog(@PathVariable String format, HttpServletRequest request) {
        return answer(feeds.ofBlog(content.tree(), clock.instant()), format, request);
    }

    @GetMapping("/blog/topics/{topic}/feed.{format:xml|json}")
    ResponseEntity<byte[]> topic(@PathVariable String topic, @PathVariable String format, HttpServletRequest request) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        String address = Articles.TOPICS + topic;
        return feeds.ofTopic(address, tree, now)
                .map(feed -> answer(feed, format, request))
                .or(() -> presentAddress(address, new Articles(tree, now))
                        .map(present -> movedTo(present + "/feed." + format)))
                .orElseThrow(() -> tree.absent(address, now));
    }

    private ResponseEntity<byte[]> answer(Feed feed, String format, HttpServletRequest request) {
        String address = request.getRequestURI();
        return format.equals("xml")
                ? editions.answer(address, ATOM, AtomFeed.of(feed))
                : editions.answer(address, JSON, json.writeValueAsBytes(JsonFeed.of(feed)));
    }

    /** Who follows a topic goes on following it when its file is renamed. */
    private Optional<String> presentAddress(String old, Articles articles) {
        return Optional.ofNullable(articles.tree().moved().get(old))
                .or(() -> moves.from(old))
                .flatMap(articles::topic)
                .map(Page::address);
    }

    private static ResponseEntity<byte[]> movedTo(String address) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }
}
