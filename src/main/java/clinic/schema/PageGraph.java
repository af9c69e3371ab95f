package clinic.schema;

import clinic.content.ContentTree;
import clinic.content.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that one page shows, as one linked graph. */
public final class PageGraph {

    private static final String ARTICLES = "/blog/";
    private static final String TEAM = "/team/";

    /** These pages are about the clinic itself. */
    private static final Map<String, String> ABOUT_THE_CLINIC =
            Map.of("/", "WebPage", "/about", "AboutPage", "/contact", "ContactPage");

    /** A page on the way to this one, or the page itself. */
    public record Step(String name, String address) {}

    private final Page page;
    private final ContentTree tree;
    private final Instant now;
    private final Images images;
    private final UnaryOperator<String> absolute;
    private final ClinicNodes clinic;
    private final ArticleNodes article;

    /**
     * A graph that is still to be drawn.
     *
     * @param absolute makes of an address inside the site a full one
     */
    public PageGraph(Page page, ContentTree tree, Instant now, Images images, UnaryOperator<String> absolute) {
        this.page = page;
        this.tree = tree;
        this.now = now;
        this.images = images;
        this.absolute = absolute;
        this.clinic = new ClinicNodes(tree.clinic(), absolute);
        this.article = new ArticleNodes(page, tree.clinic().timeZone(), absolute);
    }

    /**
     * The graph as JSON-LD has it.
     *
     * @param way to the page, the page itself last; empty where none is shown
     */
    public Map<String, Object> of(List<Step> way) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(webPage(!way.isEmpty()));
        if (!way.isEmpty()) {
            nodes.add(breadcrumbs(way));
        }
        if (isArticle()) {
            Optional<Page> author = person(page.frontMatter().author());
            nodes.add(article.posting(author, clinic.id(), images.of(page, tree, now)));
            Set<Page> named = new LinkedHashSet<>();
            author.ifPresent(named::add);
            reviewer().ifPresent(named::add);
            named.forEach(somebody -> nodes.add(PersonNodes.mention(somebody, absolute)));
        }
        if (isProfile()) {
            nodes.add(PersonNodes.profile(page, absolute));
        }
        if (page.address().equals("/")) {
            nodes.add(clinic.webSite());
        }
        nodes.add(ABOUT_THE_CLINIC.containsKey(page.address()) ? clinic.whole() : clinic.mention());
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", nodes.stream().map(Node::properties).toList());
        return graph;
    }

    private Node webPage(boolean hasBreadcrumbs) {
        String address = absolute.apply(page.address());
        Node node = Node.of(type(), address)
                .with("url", address)
                .with("name", page.title())
                .with("description", page.description())
                .with("breadcrumb", hasBreadcrumbs ? Node.reference(address + "#breadcrumb") : null)
                .with("publisher", Node.reference(clinic.id()));
        if (ABOUT_THE_CLINIC.containsKey(page.address())) {
            node.with("about", Node.reference(clinic.id()));
        }
        if (isProfile()) {
            node.with("mainEntity", Node.reference(PersonNodes.id(page, absolute)));
        }
        if (isArticle()) {
            node.with("mainEntity", Node.reference(article.id()));
            reviewer().ifPresent(reviewer -> node.with("reviewedBy", Node.reference(PersonNodes.id(reviewer, absolute)))
                    .with("lastReviewed", text(page.frontMatter().lastReviewed())));
        }
        return node;
    }

    private String type() {
        if (isArticle()) {
            return "MedicalWebPage";
        }
        return isProfile() ? "ProfilePage" : ABOUT_THE_CLINIC.getOrDefault(page.address(), "WebPage");
    }

    private Node breadcrumbs(List<Step> way) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Step step : way) {
            items.add(Node.of("ListItem")
                    .with("position", items.size() + 1)
                    .with("name", step.name())
                    .with("item", absolute.apply(step.address()))
                    .properties());
        }
        return Node.of("BreadcrumbList", absolute.apply(page.address()) + "#breadcrumb")
                .with("itemListElement", items);
    }

    private boolean isArticle() {
        return page.section().equals(ARTICLES) && !page.isSection();
    }

    private boolean isProfile() {
        return page.section().equals(TEAM)
                && !page.isSection()
                && page.frontMatter().profile() != null;
    }

    private Optional<Page> reviewer() {
        return person(page.frontMatter().reviewedBy());
    }

    private Optional<Page> person(@Nullable String slug) {
        return slug == null ? Optional.empty() : tree.livePage(TEAM + slug, now);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
