package clinic.folder;

import clinic.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and reads the files of a content folder. What cannot be entered or read is reported, and all else is read all the
 * same. Links are followed as long as they stay inside: whatever they lead to is published.
 */
public final class FolderFiles {

    private static final Logger log = LoggerFactory.getLogger(FolderFiles.class);

    /** A long book chapter; anything above is a mistake or an attack on the Markdown parser. */
    private static final long LARGEST_FILE_BYTES = 300_000;

    private static final Pattern OTHER_ENDING = Pattern.compile("(?i)\\.(md|markdown)$");

    private final Path folder;
    private final Consumer<Problem> problems;

    public FolderFiles(Path folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** As it is called in problems and pages. */
    public static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** All but the editors' guide, as paths inside the folder, in their order. */
    public List<Path> markdownFiles() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Finder(found));
        } catch (IOException e) {
            refuseFolder(e);
        }
        found.remove(Path.of("README.md"));
        Collections.sort(found);
        return found;
    }

    /** The text of a file; nothing if it cannot be had, and then a problem says why. */
    public Optional<String> text(Path path) {
        Path file = folder.resolve(path);
        try {
            if (leadsOut(file)) {
                refuse(path, "outside-folder", "This link leads out of the content folder: put the file itself here.");
            } else if (!Files.isRegularFile(file)) {
                refuse(path, "unreadable-file", "This is not a file with text in it: put one in its place.");
            } else if (Files.size(file) > LARGEST_FILE_BYTES) {
                refuse(
                        path,
                        "too-large",
                        "The file is larger than %d KB: split it.".formatted(LARGEST_FILE_BYTES / 1000));
            } else {
                return Optional.of(Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            refuse(path, "not-utf-8", "The file is not saved as UTF-8: choose UTF-8 when saving it.");
        } catch (IOException e) {
            log.debug("Unreadable file", e);
            refuse(path, "unreadable-file", "The file cannot be read: is it there, with permission to read?");
        }
        return Optional.empty();
    }

    private boolean leadsOut(Path file) throws IOException {
        return !file.toRealPath().startsWith(folder.toRealPath());
    }

    private void refuseFolder(IOException cause) {
        log.debug("Content folder", cause);
        refuse(Path.of("."), "unreadable-folder", "The content folder cannot be read: " + folder.toAbsolutePath());
    }

    private void refuse(Path path, String code, String message) {
        problems.accept(Problem.error(name(path), 1, code, message));
    }

    /** Goes on wherever one path fails. */
    private final class Finder extends SimpleFileVisitor<Path> {

        private final List<Path> found;

        Finder(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (isHidden(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (leadsOut(directory)) {
                refuse(
                        folder.relativize(directory),
                        "outside-folder",
                        "This link leads out of the content folder: put the folder itself here.");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (file.equals(folder)) {
                throw new IOException("A file, not a folder");
            }
            if (file.toString().endsWith(".md") && !isHidden(file)) {
                found.add(folder.relativize(file));
            } else if (OTHER_ENDING.matcher(file.toString()).find() && !isHidden(file)) {
                String name =
                        OTHER_ENDING.matcher(file.getFileName().toString()).replaceFirst(".md");
                refuse(folder.relativize(file), "wrong-ending", "The file is not shown: rename it to " + name + ".");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
            return path.equals(folder) ? super.visitFileFailed(path, cause) : goOn(path, cause);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause) {
            return cause == null ? FileVisitResult.CONTINUE : goOn(directory, cause);
        }

        private FileVisitResult goOn(Path path, IOException cause) {
            log.debug("Unreadable folder", cause);
            if (!isHidden(path)) {
                refuse(
                        folder.relativize(path),
                        "unreadable-folder",
                        cause instanceof FileSystemLoopException
                                ? "This link leads back to a folder that it stands in: remove it."
                                : "Nothing in this folder can be read: is there permission to read it?");
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return !path.equals(folder) && path.getFileName().toString().startsWith(".");
        }
    }
}
