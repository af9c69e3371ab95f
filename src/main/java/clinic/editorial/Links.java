package clinic.editorial;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.PageState;
import clinic.markdown.Anchors;
import clinic.markdown.Body;
import clinic.markdown.Link;
import clinic.problem.Nearest;
import clinic.problem.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds links that lead nowhere. */
final class Links {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private final ContentTree tree;
    private final Instant now;
    private final Found found;

    Links(ContentTree tree, Instant now, Found found) {
        this.tree = tree;
        this.now = now;
        this.found = found;
    }

    /**
     * Checks one text.
     *
     * @param page that the text is of; nothing for a notice, which stands on every page
     */
    void check(String file, Body body, @Nullable Page page) {
        body.links().forEach(link -> check(file, link, page));
    }

    private void check(String file, Link link, @Nullable Page page) {
        String target = link.target();
        if (target.startsWith("#")) {
            if (page != null) {
                checkAnchor(file, link, page);
            }
        } else if (!ELSEWHERE.matcher(target).matches()) {
            if (target.startsWith("/")) {
                checkPage(file, link, page);
            } else {
                found.add(file, link.place(), "dead-link", relative(target));
            }
        }
    }

    private void checkPage(String file, Link link, @Nullable Page from) {
        String address = link.address();
        if (!tree.hasAddress(address)) {
            found.add(
                    file,
                    link.place(),
                    "dead-link",
                    "There is no page %s.%s".formatted(Problem.quotable(address), suggestion(tree, address)));
            return;
        }
        Optional<Page> page = tree.page(tree.moved().getOrDefault(address, address));
        page.ifPresent(to -> {
            PageState state = to.stateAt(now);
            boolean isRead = from == null || from.stateAt(now) == PageState.LIVE;
            if (isRead && state != PageState.LIVE) {
                found.add(
                        file,
                        link.place(),
                        "hidden-link",
                        "Readers do not find %s: %s is %s.".formatted(address, to.file(), word(state)));
            }
            checkAnchor(file, link, to);
        });
    }

    private void checkAnchor(String file, Link link, Page page) {
        int begin = link.target().indexOf('#');
        String anchor = begin < 0 ? "" : link.target().substring(begin + 1);
        if (anchor.isEmpty() || Anchors.isOfTheFrame(anchor) || !page.text().isRead() || hasAnchor(page, anchor)) {
            return;
        }
        String nearest = Nearest.to(anchor, page.body().headings().stream().map(heading -> heading.id()))
                .map(" Did you mean #%s?"::formatted)
                .orElse("");
        found.add(
                file,
                link.place(),
                "dead-anchor",
                "There is no heading #%s on %s.%s".formatted(Problem.quotable(anchor), page.address(), nearest));
    }

    private static boolean hasAnchor(Page page, String anchor) {
        return page.body().html().contains(" id=\"" + anchor + "\"");
    }

    private String relative(String target) {
        if (target.isBlank()) {
            return "This link leads nowhere: write an address between ( and ).";
        }
        return "'%s' is no address: begin it with '/' for a page of this site, or with 'https://' for another site."
                .formatted(Problem.quotable(target));
    }

    /** A page that could have been meant. */
    static String suggestion(ContentTree tree, String address) {
        return Nearest.to(address, tree.pages().keySet().stream())
                .map(" Did you mean %s?"::formatted)
                .orElse("");
    }

    private static String word(PageState state) {
        return switch (state) {
            case DRAFT -> "a draft";
            case SCHEDULED -> "not live yet";
            default -> state.name().toLowerCase(Locale.ROOT);
        };
    }
}
