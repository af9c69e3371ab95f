package clinic.machines;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.moves.Moves;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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
    private final Map<String, Kept<byte[]>> kept = new ConcurrentHashMap<>();

    FeedController(Feeds feeds, Editions editions, Content content, Moves moves, JsonMapper json, Clock clock) {
        this.feeds = feeds;
        this.editions = editions;
        this.content = content;
        this.moves = moves;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/feed.{format:xml|json}")
    ResponseEntity<byte[]> blog(@PathVariable String format) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        return answer("", format, tree, now, () -> feeds.ofBlog(tree, now));
    }

    @GetMapping("/blog/topics/{topic}/feed.{format:xml|json}")
    ResponseEntity<byte[]> topic(@PathVariable String topic, @PathVariable String format) {
        ContentTree tree = content.tree();
        Instant now = clock.instant();
        Articles articles = new Articles(tree, now);
        String address = Articles.TOPICS + topic;
        return articles.topic(address)
                .map(page -> answer(address, format, tree, now, () -> feeds.ofTopic(page, articles)))
                .or(() -> presentAddress(address, articles).map(present -> movedTo(present + "/feed." + format)))
                .orElseThrow(() -> tree.absent(address, now));
    }

    /** @param at address of a page that there is: what is made is kept */
    private ResponseEntity<byte[]> answer(
            String at, String format, ContentTree tree, Instant now, Supplier<Feed> feed) {
        String address = at + "/feed." + format;
        boolean isAtom = format.equals("xml");
        byte[] document = kept.computeIfAbsent(address, first -> new Kept<>())
                .of(
                        tree,
                        moves.version(),
                        now,
                        () -> isAtom ? AtomFeed.of(feed.get()) : json.writeValueAsBytes(JsonFeed.of(feed.get())));
        return editions.answer(address, isAtom ? ATOM : JSON, document);
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
