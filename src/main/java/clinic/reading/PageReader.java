package clinic.reading;

import clinic.content.Address;
import clinic.content.FrontMatter;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.Source;
import clinic.content.Text;
import clinic.markdown.Anchors;
import clinic.markdown.Body;
import clinic.markdown.Citations;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.reading.ReadPage.Alias;
import clinic.yaml.ContentFile;
import clinic.yaml.Yaml;
import clinic.yaml.YamlKind;
import clinic.yaml.YamlReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages and notices of Markdown files. Thread-safe.
 *
 * <p>Its methods throw what {@link YamlReader} throws.
 */
final class PageReader {

    private static final YamlKind<FrontMatter> PAGE = new YamlKind<>(
            FrontMatter.class, "title: About us", Set.of("draft", "withdrawn", "publishAt", "expiresAt"));

    private static final YamlKind<NoticeFile> NOTICE =
            new YamlKind<>(NoticeFile.class, "place: top", Set.of("from", "until"));

    private static final int LONGEST_TITLE = 65;
    private static final int LONGEST_DESCRIPTION = 160;

    private static final Place FIRST_KEY = new Place(2, 1);

    private final YamlReader yaml;
    private final Texts texts;
    private final @Nullable Blocking blocking;

    /** @param blocking nothing where no claim keeps a page from being shown */
    PageReader(ZoneId zone, Texts texts, @Nullable Blocking blocking) {
        this.yaml = new YamlReader(zone);
        this.texts = texts;
        this.blocking = blocking;
    }

    /** Reads the front matter; the text waits until somebody asks for it. */
    Optional<ReadPage> page(Manuscript file) {
        ContentFile content = ContentFile.of(file.text(), PAGE.example());
        return yaml.read(content.yaml(), PAGE, file.name(), 1, file.problems())
                .filter(read -> isComplete(file, read))
                .flatMap(read -> address(file, read).map(address -> page(file, address, read, content)));
    }

    /** Reads the text too, and makes no page of one that cannot be rendered or makes a claim that is blocked. */
    Optional<ReadPage> wholePage(Manuscript file) {
        return page(file).filter(page -> {
            if (page.text().canBeShown()) {
                return blocking == null || blocking.lets(page.page(), file);
            }
            page.problems().forEach(file.problems());
            return false;
        });
    }

    private ReadPage page(Manuscript file, String address, Yaml<FrontMatter> read, ContentFile content) {
        checkSources(file, read);
        MarkdownText text = text(content, Anchors.OF_A_PAGE);
        // A text that refers to nothing stays the object that others know it by
        Text shown = content.markdown().contains("[@")
                ? new CitedText(text, read.value().sources())
                : text;
        Page page = new Page(
                address, file.name(), read.value(), shown, read.positions().places(), file.savedAt());
        List<Alias> aliases = read.value().aliases().stream()
                .map(alias -> new Alias(
                        alias, read.positions().item("/aliases", alias).place()))
                .toList();
        return new ReadPage(page, aliases, text, content.linesBeforeMarkdown());
    }

    Optional<Notice> notice(Manuscript file) {
        ContentFile content = ContentFile.of(file.text(), NOTICE.example());
        return yaml.read(content.yaml(), NOTICE, file.name(), 1, file.problems())
                .flatMap(read -> bodyOfNotice(file, content).map(body -> read.value()
                        .notice(file.name(), body, read.positions().places())));
    }

    /** Read at once: it stands on every page. */
    private Optional<Body> bodyOfNotice(Manuscript file, ContentFile content) {
        MarkdownText text = text(content, Anchors.ofNotice(file.name()));
        text.problems(file.name(), content.linesBeforeMarkdown()).forEach(file.problems());
        return Optional.of(Citations.numbered(text.body(), List.of())).filter(body -> text.canBeShown());
    }

    private MarkdownText text(ContentFile content, Anchors anchors) {
        return texts.of(content.markdown(), content.linesBeforeMarkdown(), anchors);
    }

    private static boolean isComplete(Manuscript file, Yaml<FrontMatter> read) {
        if (isBlank(read.value().title())) {
            file.error(FIRST_KEY, "missing-title", "The page has no title: add a line 'title: ...'.");
            return false;
        }
        if (isBlank(read.value().description())) {
            file.warning(FIRST_KEY, "missing-description", "Add a line 'description: ...': search results show it.");
        }
        checkLength(
                file, read, "/title", "long-title", "The title", read.value().title(), LONGEST_TITLE);
        checkLength(
                file,
                read,
                "/description",
                "long-description",
                "The description",
                read.value().description(),
                LONGEST_DESCRIPTION);
        return true;
    }

    private static void checkLength(
            Manuscript file, Yaml<?> read, String key, String code, String what, @Nullable String text, int longest) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > longest) {
            file.warning(
                    read.positions().at(key).place(),
                    code,
                    "%s has %d characters: search results cut it after %d.".formatted(what, length, longest));
        }
    }

    private static void checkSources(Manuscript file, Yaml<FrontMatter> read) {
        for (Source source : read.value().sources()) {
            @Nullable String url = source.url();
            if (url != null && !url.isBlank() && !Source.isOnTheWeb(url)) {
                file.warning(
                        read.positions().item("/sources", url).place(),
                        "bad-source",
                        "'%s' is no address on the web, so nothing leads there: begin it with 'https://'."
                                .formatted(Problem.quotable(url)));
            }
        }
    }

    private static Optional<String> address(Manuscript file, Yaml<FrontMatter> read) {
        @Nullable String slug = read.value().slug();
        if (Address.isSection(file.path()) && slug != null) {
            file.warning(
                    read.positions().at("/slug").place(),
                    "ignored-slug",
                    "A section takes the name of its folder: rename the folder, and delete this line.");
        }
        try {
            return Optional.of(Address.of(file.path(), slug));
        } catch (IllegalArgumentException e) {
            file.error(Manuscript.BEGIN, "bad-address", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
