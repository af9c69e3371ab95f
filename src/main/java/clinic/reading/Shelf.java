package clinic.reading;

import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.folder.Stamp;
import clinic.folder.UnreadableException;
import clinic.problem.Problem;
import clinic.yaml.BrokenYamlException;
import clinic.yaml.UndecidedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one kind: how each was read last, and its last good version. Whatever goes wrong with one file stays with
 * it. For one thread; reads on several.
 */
final class Shelf<T> {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);

    private final Folder folder;
    private final NavigableMap<Path, Copy<T>> copies = new TreeMap<>();

    Shelf(Folder folder) {
        this.folder = folder;
    }

    /** Makes something of a text; nothing if a problem stands against it. */
    interface Reader<T> {
        Optional<T> read(Manuscript file);
    }

    boolean isEmpty() {
        return copies.isEmpty();
    }

    NavigableMap<Path, Copy<T>> copies() {
        return copies;
    }

    Stream<T> shown() {
        return copies.values().stream().map(Copy::shown).flatMap(Stream::ofNullable);
    }

    /** Without last good versions. */
    Stream<T> shownAsTheyAre() {
        return copies.values().stream()
                .filter(copy -> !copy.isKept())
                .map(Copy::shown)
                .flatMap(Stream::ofNullable);
    }

    /** Reads these files, those of them whose text is another one than before. */
    void read(Collection<Path> paths, Look look, Reader<T> reader) {
        Map<Path, Copy<T>> read = paths.parallelStream()
                .collect(Collectors.toConcurrentMap(path -> path, path -> read(path, look.stamp(path), reader, true)));
        copies.putAll(read);
    }

    /** Reads all files, since the same text now means something else. */
    void readAgain(Look look, Reader<T> reader) {
        copies.replaceAll((path, copy) -> read(path, look.stamp(path), reader, false));
    }

    /** Shows no longer of what it turns out that nobody can be shown it. */
    void refuse(Predicate<T> refused, Function<T, List<Problem>> why) {
        if (shown().noneMatch(refused)) {
            return;
        }
        copies.replaceAll((path, copy) -> {
            @Nullable T shown = copy.shown();
            return shown != null && refused.test(shown) ? copy.refused(why.apply(shown)) : copy;
        });
    }

    void remove(Path path) {
        copies.remove(path);
    }

    private Copy<T> read(Path path, @Nullable Stamp stamp, Reader<T> reader, boolean onlyIfNew) {
        Copy<T> before = copies.getOrDefault(path, Copy.none());
        List<Problem> problems = new ArrayList<>();
        String hash = "";
        try {
            String text = folder.text(path);
            hash = Hash.of(text);
            boolean isBeingWritten = stamp != null && !folder.isStill(path, stamp);
            if (isBeingWritten || (onlyIfNew && hash.equals(before.hash()))) {
                return before;
            }
            Instant savedAt = stamp == null ? Instant.EPOCH : stamp.savedAt();
            Manuscript file = new Manuscript(path, text, savedAt, problems::add);
            @Nullable T made = made(file, reader);
            if (made != null) {
                return new Copy<>(hash, List.copyOf(problems), made, savedAt, false);
            }
        } catch (UnreadableException e) {
            problems.add(e.problem());
        } catch (UndecidedException e) {
            return new Copy<>(hash, List.copyOf(problems), null, Instant.EPOCH, false);
        }
        return before.keptDespite(hash, problems);
    }

    private static <T> @Nullable T made(Manuscript file, Reader<T> reader) {
        try {
            return reader.read(file).orElse(null);
        } catch (UndecidedException e) {
            throw e;
        } catch (BrokenYamlException e) {
            file.problems().accept(e.problem(file.name(), 0));
        } catch (RuntimeException | StackOverflowError e) {
            log.debug("A file that cannot be read", e);
            file.error(
                    Manuscript.BEGIN,
                    "unreadable-file",
                    "Something in this file cannot be read: look for what is unusual in it, such as a very long line.");
        }
        return null;
    }
}
