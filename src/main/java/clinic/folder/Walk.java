package clinic.folder;

import clinic.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One walk through the folder. Notes what cannot be entered and goes on wherever one path fails. */
final class Walk extends SimpleFileVisitor<Path> {

    private static final Logger log = LoggerFactory.getLogger(Walk.class);

    private static final Pattern OTHER_ENDING = Pattern.compile("(?i)\\.(md|markdown)$");

    private final Path root;
    private final Map<Path, Stamp> files;
    private final Map<Path, Object> folders;
    private final Map<Path, Problem> refused;

    Walk(Path root) {
        this(root, new Look(Map.of(), Map.of(), Map.of()));
    }

    /** A walk that begins with what was seen before. */
    Walk(Path root, Look before) {
        this.root = root;
        files = new HashMap<>(before.files());
        folders = new HashMap<>(before.folders());
        refused = new HashMap<>(before.refused());
    }

    Look whole() {
        walk(root);
        return look();
    }

    Look again(Collection<Path> touched) {
        if (!Files.isDirectory(root)) {
            return whole();
        }
        for (Path path : touched) {
            if (folders.containsKey(path)) {
                files.keySet().removeIf(file -> file.startsWith(path));
                folders.keySet().removeIf(folder -> folder.startsWith(path));
                refused.keySet().removeIf(folder -> folder.startsWith(path));
            }
            files.remove(path);
            refused.remove(path);
            walk(root.resolve(path));
        }
        return look();
    }

    private Look look() {
        return new Look(files, folders, refused);
    }

    private void walk(Path start) {
        try {
            Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        } catch (IOException e) {
            log.debug("Content folder", e);
            refused.put(
                    inside(root),
                    Problem.error(
                            ".",
                            1,
                            "unreadable-folder",
                            "The content folder cannot be read: is it there, with permission to read?"));
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (isHidden(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Path real = directory.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            refuse(
                    directory,
                    "outside-folder",
                    "This link leads out of the content folder: put the folder itself here.");
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!directory.equals(root) && directory.resolveSibling("").toRealPath().startsWith(real)) {
            goOn(directory, new FileSystemLoopException(directory.toString()));
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.put(inside(directory), Objects.requireNonNullElse(attributes.fileKey(), directory));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (file.equals(root)) {
            throw new IOException("A file, not a folder");
        }
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        files.put(inside(file), Stamp.of(attributes));
        if (!file.toString().endsWith(".md")
                && OTHER_ENDING.matcher(file.toString()).find()) {
            String name = OTHER_ENDING.matcher(file.getFileName().toString()).replaceFirst(".md");
            refuse(file, "wrong-ending", "The file is not shown: rename it to " + name + ".");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
        return path.equals(root) ? super.visitFileFailed(path, cause) : goOn(path, cause);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause) throws IOException {
        return cause == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, cause);
    }

    private FileVisitResult goOn(Path path, IOException cause) {
        log.debug("Unreadable folder", cause);
        if (!isHidden(path) && !(cause instanceof NoSuchFileException)) {
            refuse(
                    path,
                    "unreadable-folder",
                    cause instanceof FileSystemLoopException
                            ? "This link leads back to a folder that it stands in: remove it."
                            : "Nothing in this folder can be read: is there permission to read it?");
        }
        return FileVisitResult.CONTINUE;
    }

    private void refuse(Path path, String code, String message) {
        Path inside = inside(path);
        refused.put(inside, Problem.error(Folder.name(inside), 1, code, message));
    }

    private boolean isHidden(Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    private Path inside(Path path) {
        return root.relativize(path);
    }
}
