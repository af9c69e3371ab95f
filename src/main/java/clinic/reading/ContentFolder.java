package clinic.reading;

import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.RedFlags;
import clinic.folder.FolderFiles;
import clinic.markdown.MarkdownThread;
import clinic.problem.Problem;
import clinic.yaml.BrokenYamlException;
import clinic.yaml.YamlReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a content folder. Whatever is wrong with one file becomes a {@link Problem}; all other files are read all the
 * same. Use one instance for one reading.
 */
final class ContentFolder {

    private static final Logger log = LoggerFactory.getLogger(ContentFolder.class);

    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(5);

    private static final Path CLINIC = Path.of("site.yaml");
    private static final Path RED_FLAGS = Path.of("health", "red-flags.yaml");

    private final FolderFiles files;
    private final MarkdownThread markdown;
    private final List<Problem> problems = new ArrayList<>();

    ContentFolder(Path folder) {
        this(folder, TIME_FOR_A_FILE);
    }

    ContentFolder(Path folder, Duration timeForAFile) {
        this.files = new FolderFiles(folder, problems::add);
        this.markdown = new MarkdownThread(timeForAFile);
    }

    ContentTree read() {
        Clinic clinic = read(CLINIC, this::clinic).orElseGet(Clinic::unnamed);
        YamlReader yaml = new YamlReader(clinic.timeZone());
        PageReader reader = new PageReader(yaml, markdown, problems::add);
        Pages pages = new Pages(problems::add);
        List<Notice> notices = new ArrayList<>();
        for (Path path : files.markdownFiles()) {
            if (path.startsWith("notices")) {
                read(path, text -> reader.notice(path, text)).ifPresent(notices::add);
            } else {
                read(path, text -> reader.page(path, text)).ifPresent(pages::add);
            }
        }
        RedFlags redFlags = read(RED_FLAGS, text -> redFlags(text, yaml)).orElse(RedFlags.NONE);
        Map<String, String> moved = pages.moved();
        problems.addAll(References.problems(clinic, pages.byAddress(), moved));
        return new ContentTree(clinic, pages.byAddress(), moved, notices, redFlags, problems);
    }

    /** Keeps whatever goes wrong with one file from all others. */
    private <T> Optional<T> read(Path path, Function<String, Optional<T>> reading) {
        String file = FolderFiles.name(path);
        try {
            return files.text(path).flatMap(reading);
        } catch (BrokenYamlException e) {
            problems.add(e.problem(file, 0));
        } catch (RuntimeException | StackOverflowError e) {
            log.debug("A file that cannot be read", e);
            problems.add(
                    Problem.error(
                            file,
                            1,
                            "unreadable-file",
                            "Something in this file cannot be read: look for what is unusual in it, such as a very long line."));
        }
        return Optional.empty();
    }

    private Optional<Clinic> clinic(String text) {
        String file = FolderFiles.name(CLINIC);
        return new YamlReader(ZoneOffset.UTC)
                .read(text, Kinds.CLINIC, file, 0, problems::add)
                .map(read -> read.value()
                        .clinic(
                                read.positions(),
                                (pointer, message) -> problems.add(Problem.warning(
                                        file, read.positions().at(pointer).line(), "missing-part", message))));
    }

    private Optional<RedFlags> redFlags(String text, YamlReader yaml) {
        String file = FolderFiles.name(RED_FLAGS);
        return yaml.read(text, Kinds.RED_FLAGS, file, 0, problems::add).map(read -> read.value()
                .redFlags((pointer, message) -> problems.add(
                        Problem.error(file, read.positions().at(pointer).line(), "missing-part", message))));
    }
}
