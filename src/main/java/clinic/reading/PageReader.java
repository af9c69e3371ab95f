package clinic.reading;

import clinic.content.Address;
import clinic.content.FrontMatter;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.folder.FolderFiles;
import clinic.markdown.Anchors;
import clinic.markdown.Body;
import clinic.markdown.MarkdownThread;
import clinic.markdown.MarkdownThread.NotRenderedException;
import clinic.markdown.Rendered;
import clinic.problem.Problem;
import clinic.yaml.ContentFile;
import clinic.yaml.Yaml;
import clinic.yaml.YamlReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes pages and notices of Markdown files. */
final class PageReader {

    private static final Logger log = LoggerFactory.getLogger(PageReader.class);

    private final YamlReader yaml;
    private final MarkdownThread markdown;
    private final Consumer<Problem> problems;

    PageReader(YamlReader yaml, MarkdownThread markdown, Consumer<Problem> problems) {
        this.yaml = yaml;
        this.markdown = markdown;
        this.problems = problems;
    }

    /** @throws BrokenYamlException if the file has no front matter */
    Optional<Yaml<Page>> page(Path path, String text) {
        String file = FolderFiles.name(path);
        ContentFile content = ContentFile.of(text, Kinds.PAGE.example());
        return yaml.read(content.yaml(), Kinds.PAGE, file, 1, problems)
                .filter(read -> isComplete(file, read.value()))
                .flatMap(read -> address(path, read).flatMap(address -> body(file, content, Anchors.OF_A_PAGE)
                        .map(body -> new Yaml<>(new Page(address, file, read.value(), body), read.positions()))));
    }

    /** @throws BrokenYamlException if the file has no front matter */
    Optional<Notice> notice(Path path, String text) {
        String file = FolderFiles.name(path);
        ContentFile content = ContentFile.of(text, Kinds.NOTICE.example());
        return yaml.read(content.yaml(), Kinds.NOTICE, file, 1, problems)
                .flatMap(read -> body(file, content, Anchors.ofNotice(file))
                        .map(body -> read.value().notice(file, body)));
    }

    private boolean isComplete(String file, FrontMatter frontMatter) {
        if (isBlank(frontMatter.title())) {
            problems.accept(Problem.error(file, 2, "missing-title", "The page has no title: add a line 'title: ...'."));
            return false;
        }
        if (isBlank(frontMatter.description())) {
            problems.accept(Problem.warning(
                    file, 2, "missing-description", "Add a line 'description: ...': search results show it."));
        }
        return true;
    }

    private Optional<String> address(Path path, Yaml<FrontMatter> read) {
        String file = FolderFiles.name(path);
        @Nullable String slug = read.value().slug();
        if (Address.isSection(path) && slug != null) {
            problems.accept(Problem.warning(
                    file,
                    read.positions().at("/slug").line(),
                    "ignored-slug",
                    "A section takes the name of its folder: rename the folder, and delete this line."));
        }
        try {
            return Optional.of(Address.of(path, slug));
        } catch (IllegalArgumentException e) {
            problems.accept(Problem.error(file, 1, "bad-address", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Body> body(String file, ContentFile content, Anchors anchors) {
        try {
            Rendered rendered = markdown.render(content.markdown(), content.linesBeforeMarkdown(), anchors);
            rendered.titleLines()
                    .forEach(line -> problems.accept(Problem.warning(
                            file,
                            line,
                            "heading-level",
                            "The title is the only first heading: begin this line with '##' instead of '#'.")));
            return Optional.of(rendered.body());
        } catch (NotRenderedException e) {
            log.debug("A text that cannot be rendered", e);
            problems.accept(Problem.error(
                    file, content.linesBeforeMarkdown() + 1, "not-rendered", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
