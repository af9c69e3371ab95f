package clinic.folder;

import clinic.problem.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the folder looked like at one moment, without anything hidden. Immutable. All paths are inside the folder.
 *
 * @param folders with their keys in the file system; the folder itself is the empty path
 * @param refused what cannot be entered or must not be, and why
 */
public record Look(Map<Path, Stamp> files, Map<Path, Object> folders, Map<Path, Problem> refused) {

    static final Path ROOT = Path.of("");

    public Look {
        files = Map.copyOf(files);
        folders = Map.copyOf(folders);
        refused = Map.copyOf(refused);
    }

    /** Whether the folder itself could not be entered: then nothing is known of what is in it. */
    public boolean isAway() {
        return refused.containsKey(ROOT);
    }

    /** Whether a file may still be there although it was not found. */
    public boolean couldHide(Path file) {
        return refused.keySet().stream().anyMatch(closed -> !closed.equals(file) && file.startsWith(closed));
    }

    public List<Problem> problems() {
        return refused.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The files that are new, gone or changed since another look. */
    public Set<Path> changesSince(Look before) {
        Set<Path> changed = new HashSet<>();
        Stream.of(files, before.files).flatMap(all -> all.keySet().stream()).forEach(file -> {
            if (!Objects.equals(stamp(file), before.stamp(file))) {
                changed.add(file);
            }
        });
        return changed;
    }

    /** The same, but with some files as another look saw them. */
    Look with(Set<Path> some, Look other) {
        Map<Path, Stamp> mixed = new HashMap<>(files);
        for (Path file : some) {
            @Nullable Stamp stamp = other.stamp(file);
            if (stamp == null) {
                mixed.remove(file);
            } else {
                mixed.put(file, stamp);
            }
        }
        return new Look(mixed, folders, refused);
    }

    public @Nullable Stamp stamp(Path file) {
        return files.get(file);
    }
}
