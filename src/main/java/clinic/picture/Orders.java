package clinic.picture;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Picture;
import clinic.illustration.Format;
import clinic.illustration.Print;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Everything that may be asked for: the pictures that pages show now, and their share pictures. What an editor takes away is
 * gone with the next tree. Thread-safe.
 */
@Component
class Orders {

    private final Content content;
    private final Darkroom darkroom;
    private final Lettering lettering;
    private volatile Known known = new Known(-1, Map.of(), Map.of());

    Orders(Content content, Darkroom darkroom, Lettering lettering) {
        this.content = content;
        this.darkroom = darkroom;
        this.lettering = lettering;
    }

    Optional<Order> named(String name) {
        Known now = now();
        return Optional.ofNullable(now.pictures().get(name))
                .or(() -> Optional.ofNullable(now.shared().get(name)));
    }

    /** What readers and those who share a link will ask for, in this order. */
    List<Order> all() {
        Known now = now();
        return Stream.concat(now.pictures().values().stream(), now.shared().values().stream())
                .toList();
    }

    private Known now() {
        ContentTree tree = content.tree();
        Known before = known;
        if (before.version() == tree.version()) {
            return before;
        }
        Known now = new Known(tree.version(), pictures(tree), shared(tree));
        known = now;
        return now;
    }

    /** Picture by picture: the darkroom has the last one at hand. */
    private Map<String, Order> pictures(ContentTree tree) {
        Map<String, Order> orders = new LinkedHashMap<>();
        for (Picture picture : tree.pictures().values()) {
            for (Print print : Print.of(picture)) {
                orders.put(print.name(), new Order(print.name(), type(print.format()), () -> darkroom.develop(print)));
            }
        }
        return orders;
    }

    private Map<String, Order> shared(ContentTree tree) {
        Map<String, Order> orders = new HashMap<>();
        tree.pages().values().forEach(page -> {
            Optional<Picture> own = SharePicture.own(tree, page);
            if (own.isPresent()) {
                String name = SharePicture.name(own.get());
                orders.put(name, new Order(name, MediaType.IMAGE_JPEG, () -> darkroom.developShared(own.get())));
            } else {
                ShareCard card = ShareCard.of(page, tree.clinic());
                if (card.canBeDrawn(lettering)) {
                    orders.put(card.name(), new Order(card.name(), MediaType.IMAGE_PNG, () -> card.draw(lettering)));
                }
            }
        });
        return orders;
    }

    private static MediaType type(Format format) {
        return MediaType.parseMediaType(format.mediaType());
    }

    /** @param version of the tree that they are of */
    private record Known(long version, Map<String, Order> pictures, Map<String, Order> shared) {}
}
