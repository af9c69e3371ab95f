package clinic.schema;

import clinic.content.FrontMatter;
import clinic.content.Page;
import clinic.content.Source;
import clinic.schema.Images.Image;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an article says of itself. */
final class ArticleNodes {

    private final Page page;
    private final ZoneId zone;
    private final UnaryOperator<String> absolute;

    /** @param zone in which the days of the article are meant */
    ArticleNodes(Page page, ZoneId zone, UnaryOperator<String> absolute) {
        this.page = page;
        this.zone = zone;
        this.absolute = absolute;
    }

    String id() {
        return absolute.apply(page.address()) + "#article";
    }

    Node posting(Optional<Page> author, String publisher, Optional<Image> image) {
        FrontMatter frontMatter = page.frontMatter();
        @Nullable LocalDate date = frontMatter.date();
        @Nullable LocalDate updated = frontMatter.updated();
        Node node = Node.of("BlogPosting", id())
                .with("headline", page.title())
                .with("description", page.description())
                .with("url", absolute.apply(page.address()))
                .with("image", image.map(ArticleNodes::image).orElse(null))
                .with("datePublished", begin(date))
                .with("dateModified", updated == null || updated.equals(date) ? null : begin(updated))
                .with("publisher", Node.reference(publisher))
                .with("mainEntityOfPage", Node.reference(absolute.apply(page.address())))
                .with("citation", citations(frontMatter.sources()));
        author.ifPresent(somebody -> node.with("author", Node.reference(PersonNodes.id(somebody, absolute))));
        return node;
    }

    private static Map<String, Object> image(Image image) {
        return Node.of("ImageObject")
                .with("url", image.url())
                .with("width", image.width())
                .with("height", image.height())
                .properties();
    }

    private @Nullable String begin(@Nullable LocalDate day) {
        return day == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone));
    }

    private static List<Map<String, Object>> citations(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.title() != null)
                .map(source -> Node.of("CreativeWork")
                        .with("name", source.title())
                        .with("url", source.link())
                        .with(
                                "datePublished",
                                source.year() == null ? null : source.year().toString())
                        .properties())
                .toList();
    }
}
