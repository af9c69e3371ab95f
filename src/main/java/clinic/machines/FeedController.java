package clinic.machines;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.moves.Moves;
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
    private final Content content;
    private final Moves moves;
    private final JsonMapper json;
    private final Clock clock;

    FeedController(Feeds feeds, Content content, Moves moves, JsonMapper json, Clock clock) {
        this.feeds = feeds;
        this.content = content;
        this.moves = moves;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/feed.{format:xml|json}")
    ResponseEntity<byte[]> blog(@PathVariable String format) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        return answer(format, feeds.ofBlog(tree, now));
    }

    @GetMapping("/blog/topics/{topic}/feed.{format:xml|json}")
    ResponseEntity<byte[]> topic(@PathVariable String topic, @PathVariable String format) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        Articles articles = new Articles(tree, now);
        String address = Articles.TOPICS + topic;
        return articles.topic(address)
                .map(page -> answer(format, feeds.ofTopic(page, articles)))
                .or(() -> presentAddress(address, articles).map(present -> movedTo(present + "/feed." + format)))
                .orElseThrow(() -> tree.absent(address, now));
    }

    private ResponseEntity<byte[]> answer(String format, Feed feed) {
        return format.equals("xml")
                ? ResponseEntity.ok().contentType(ATOM).body(AtomFeed.of(feed))
                : ResponseEntity.ok().contentType(JSON).body(json.writeValueAsBytes(JsonFeed.of(feed)));
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
