package clinic.picture;

import clinic.content.Content;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.content.PictureAddress;
import clinic.illustration.Format;
import clinic.illustration.Print;
import clinic.markdown.Body;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Everything that may be asked for now: the pictures of all texts but those of pages that are gone, and the share pictures of
 * the pages that readers find. Thread-safe.
 */
@Component
class Orders {

    /** Drawing one takes longer than showing a page. */
    private static final int SHARED_AHEAD = 100;

    private final Content content;
    private final Darkroom darkroom;
    private final Lettering lettering;
    private final Clock clock;
    private volatile Known known = new Known(-1, Instant.MAX, Instant.MIN, Map.of(), Map.of());

    Orders(Content content, Darkroom darkroom, Lettering lettering, Clock clock) {
        this.content = content;
        this.darkroom = darkroom;
        this.lettering = lettering;
        this.clock = clock;
    }

    Optional<Order> named(String name) {
        Known now = now();
        return Optional.ofNullable(now.pictures().get(name))
                .or(() -> Optional.ofNullable(now.shared().get(name)));
    }

    /** What readers will ask for, and those who share the link to a new page, in this order. The rest is made when asked for. */
    List<Order> next() {
        Known now = now();
        return Stream.concat(
                        now.pictures().values().stream(),
                        now.shared().values().stream().limit(SHARED_AHEAD))
                .toList();
    }

    /** Whether nothing more can be asked for than is known now. */
    boolean areComplete() {
        return content.tree().isComplete();
    }

    private Known now() {
        ContentTree tree = content.tree();
        Instant instant = clock.instant();
        Known before = known;
        if (before.holds(tree, instant)) {
            return before;
        }
        Instant until = tree.nextTurn(instant).orElse(Instant.MAX);
        Known now = new Known(tree.version(), instant, until, pictures(tree, instant), shared(tree, instant));
        if (tree.isComplete()) {
            known = now;
        }
        return now;
    }

    /** Picture by picture: the darkroom has the last one at hand. */
    private Map<String, Order> pictures(ContentTree tree, Instant now) {
        Map<String, Order> orders = new LinkedHashMap<>();
        shown(tree, now)
                .flatMap(picture -> Print.of(picture).stream())
                .forEach(print -> orders.put(
                        print.name(), new Order(print.name(), type(print.format()), () -> darkroom.develop(print))));
        return orders;
    }

    /** Also those of drafts, for whoever previews one: nobody else can guess an address. */
    private static Stream<Picture> shown(ContentTree tree, Instant now) {
        Stream<Picture> ofPages = tree.pages().values().stream()
                .filter(page -> !page.stateAt(now).isGone())
                .flatMap(page -> Stream.concat(
                        tree.pictureOf(page).stream(),
                        page.text().isRead() ? of(tree, page.file(), page.body()) : Stream.empty()));
        Stream<Picture> ofNotices = tree.notices().stream().flatMap(notice -> of(tree, notice.file(), notice.body()));
        return Stream.of(tree.logo().stream(), tree.logoDark().stream(), ofPages, ofNotices)
                .flatMap(pictures -> pictures)
                .distinct();
    }

    private static Stream<Picture> of(ContentTree tree, String file, Body body) {
        return body.pictures().stream()
                .flatMap(link -> PictureAddress.file(file, link.target(), tree.files()).stream())
                .flatMap(name -> Stream.ofNullable(tree.pictures().get(name)));
    }

    /** The address of a card follows from its title, so it would tell who asks whether there is a draft with that title. */
    private Map<String, Order> shared(ContentTree tree, Instant now) {
        Map<String, Order> orders = new LinkedHashMap<>();
        tree.livePages(now).sorted(Page.NEWEST_FIRST).forEach(page -> {
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

    /** What may be asked for of one version of the tree, as long as no page comes or goes by itself. */
    private record Known(
            long version, Instant from, Instant until, Map<String, Order> pictures, Map<String, Order> shared) {

        boolean holds(ContentTree tree, Instant now) {
            return version == tree.version() && !now.isBefore(from) && now.isBefore(until);
        }
    }
}
