package clinic.content;

import clinic.content.MarkdownThread.NotRenderedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a content folder. Whatever is wrong with one file becomes a {@link Problem}; all other files are read all the
 * same. Use one instance for one reading.
 */
final class ContentFolder {

    private static final Logger log = LoggerFactory.getLogger(ContentFolder.class);

    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(5);

    private final MarkdownThread markdown;
    private final FolderFiles files;
    private final List<Problem> problems = new ArrayList<>();

    ContentFolder(Path folder) {
        this(folder, TIME_FOR_A_FILE);
    }

    ContentFolder(Path folder, Duration timeForAFile) {
        this.files = new FolderFiles(folder, problems::add);
        this.markdown = new MarkdownThread(timeForAFile);
    }

    ContentTree read() {
        Clinic clinic = readClinic();
        YamlReader yaml = new YamlReader(clinic.timeZone());
        Map<String, Page> pages = new LinkedHashMap<>();
        List<Notice> notices = new ArrayList<>();
        for (Path file : files.markdownFiles()) {
            if (file.startsWith("notices")) {
                readNotice(file, yaml).ifPresent(notices::add);
            } else {
                readPage(file, yaml).ifPresent(page -> add(page, pages));
            }
        }
        RedFlags redFlags = readRedFlags(yaml);
        Map<String, String> moved = aliases(pages);
        problems.addAll(References.problems(clinic, pages, moved));
        return new ContentTree(clinic, pages, moved, notices, redFlags, problems);
    }

    private Clinic readClinic() {
        String file = "site.yaml";
        return files.text(Path.of(file))
                .flatMap(text -> new YamlReader(ZoneOffset.UTC).read(text, YamlKind.CLINIC, file, 0, problems::add))
                .map(read -> read.value()
                        .clinic(
                                read.positions(),
                                (pointer, message) -> problems.add(Problem.warning(
                                        file, read.positions().at(pointer).line(), "missing-part", message))))
                .orElseGet(Clinic::unnamed);
    }

    private RedFlags readRedFlags(YamlReader yaml) {
        String file = "health/red-flags.yaml";
        return files.text(Path.of(file))
                .flatMap(text -> yaml.read(text, YamlKind.RED_FLAGS, file, 0, problems::add))
                .map(read -> read.value()
                        .redFlags((pointer, message) -> problems.add(
                                Problem.error(file, read.positions().at(pointer).line(), "missing-part", message))))
                .orElse(RedFlags.NONE);
    }

    private Optional<Page> readPage(Path path, YamlReader yaml) {
        return read(path, YamlKind.PAGE, yaml, (content, frontMatter) -> page(path, frontMatter.value(), content));
    }

    private Optional<Notice> readNotice(Path path, YamlReader yaml) {
        String file = FolderFiles.name(path);
        return read(path, YamlKind.NOTICE, yaml, (content, frontMatter) -> body(file, content, Anchors.ofNotice(file))
                .map(body -> frontMatter.value().notice(file, body)));
    }

    private <F, T> Optional<T> read(
            Path path, YamlKind<F> kind, YamlReader yaml, BiFunction<ContentFile, Yaml<F>, Optional<T>> reading) {
        String file = FolderFiles.name(path);
        return files.text(path).flatMap(text -> {
            try {
                ContentFile content = ContentFile.of(text, kind.example());
                return yaml.read(content.yaml(), kind, file, 1, problems::add)
                        .flatMap(frontMatter -> reading.apply(content, frontMatter));
            } catch (BrokenYamlException e) {
                problems.add(e.problem(file, 0));
                return Optional.empty();
            }
        });
    }

    private Optional<Page> page(Path path, FrontMatter frontMatter, ContentFile content) {
        String file = FolderFiles.name(path);
        if (frontMatter.title() == null || frontMatter.title().isBlank()) {
            problems.add(Problem.error(file, 2, "missing-title", "The page has no title: add a line 'title: ...'."));
            return Optional.empty();
        }
        if (frontMatter.description() == null || frontMatter.description().isBlank()) {
            problems.add(Problem.warning(
                    file, 2, "missing-description", "Add a line 'description: ...': search results show it."));
        }
        try {
            String address = Address.of(path, frontMatter.slug());
            return body(file, content, Anchors.OF_A_PAGE).map(body -> new Page(address, file, frontMatter, body));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(file, 1, "bad-address", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Body> body(String file, ContentFile content, Anchors anchors) {
        try {
            Rendered rendered = markdown.render(content.markdown(), content.linesBeforeMarkdown(), anchors);
            rendered.titleLines()
                    .forEach(line -> problems.add(Problem.warning(
                            file,
                            line,
                            "heading-level",
                            "The title is the only first heading: begin this line with '##' instead of '#'.")));
            return Optional.of(rendered.body());
        } catch (NotRenderedException e) {
            log.debug("Not rendered", e);
            problems.add(Problem.error(
                    file, content.linesBeforeMarkdown() + 1, "not-rendered", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void add(Page page, Map<String, Page> pages) {
        Page first = pages.putIfAbsent(page.address(), page);
        if (first != null) {
            problems.add(Problem.error(
                    page.file(),
                    1,
                    "duplicate-address",
                    "%s already is the address of %s: rename one of the two or give it a 'slug'."
                            .formatted(page.address(), first.file())));
        }
    }

    private Map<String, String> aliases(Map<String, Page> pages) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (Page page : pages.values()) {
            for (String alias : page.frontMatter().aliases()) {
                if (pages.containsKey(alias) || moved.putIfAbsent(alias, page.address()) != null) {
                    problems.add(Problem.error(
                            page.file(),
                            1,
                            "duplicate-address",
                            "The alias %s is taken by another page.".formatted(alias)));
                }
            }
        }
        return moved;
    }
}
