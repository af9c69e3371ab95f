package clinic.reading;

import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.Notice;
import clinic.content.RedFlags;
import clinic.content.Synonyms;
import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.illustration.Illustrator;
import clinic.illustration.Illustrator.Illustrated;
import clinic.problem.Places;
import clinic.problem.Problem;
import clinic.reading.FactsReader.Facts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All files of a folder, as they were last read. Reads only what has changed, and leaves readers the last good version of
 * what cannot be read. For one thread.
 */
public final class Library {

    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(5);

    private static final Path GUIDE = Path.of("README.md");
    private static final Path NOTICES = Path.of("notices");

    private final Shelf<Facts> clinic;
    private final Shelf<RedFlags> redFlags;
    private final Shelf<Synonyms> synonyms;
    private final Shelf<Notice> notices;
    private final Shelf<ReadPage> pages;
    private final FactsReader facts = new FactsReader();
    private final Bodies bodies;
    private final Illustrator illustrator;
    private @Nullable ZoneId zone;
    private Look seen = new Look(Map.of(), Map.of(), Map.of());
    private long version;

    Library(Folder folder) {
        this(folder, TIME_FOR_A_FILE);
    }

    Library(Folder folder, Duration timeForAFile) {
        clinic = new Shelf<>(folder);
        redFlags = new Shelf<>(folder);
        synonyms = new Shelf<>(folder);
        notices = new Shelf<>(folder);
        pages = new Shelf<>(folder);
        bodies = new Bodies(timeForAFile);
        illustrator = new Illustrator(folder);
    }

    /** Reads a folder once, for those who do not follow it. */
    public static ContentTree once(Folder folder) {
        return new Library(folder).take(folder.look());
    }

    /** Reads what is not as it was when this was last called. */
    ContentTree take(Look look) {
        if (look.isAway() || isEmptied(look)) {
            return tree(away(look));
        }
        read(look);
        seen = look;
        return tree(look.problems());
    }

    /** A folder that is no longer mounted looks like an empty one. */
    private boolean isEmptied(Look look) {
        return !pages.isEmpty() && look.files().keySet().stream().noneMatch(Library::isPage);
    }

    private List<Problem> away(Look look) {
        List<Problem> found = look.isAway()
                ? look.problems()
                : List.of(Problem.error(".", 1, "empty-folder", "There is no page left in the content folder."));
        String stays = pages.isEmpty() ? "" : " What was read before stays live until files are there again.";
        return found.stream().map(problem -> problem.adding(stays)).toList();
    }

    private void read(Look look) {
        Set<Path> changed = look.changesSince(seen);
        List<Path> there = new ArrayList<>();
        for (Path path : changed) {
            if (look.files().containsKey(path)) {
                there.add(path);
            } else if (!look.couldHide(path)) {
                pages.remove(path);
                notices.remove(path);
                synonyms.remove(path);
            }
        }
        if (changed.contains(FactsReader.CLINIC) || !look.files().containsKey(FactsReader.CLINIC)) {
            clinic.read(List.of(FactsReader.CLINIC), look, facts::clinic);
        }
        if (changed.contains(FactsReader.RED_FLAGS) || !look.files().containsKey(FactsReader.RED_FLAGS)) {
            redFlags.read(List.of(FactsReader.RED_FLAGS), look, facts::redFlags);
        }
        synonyms.read(only(there, FactsReader.SYNONYMS::equals), look, facts::synonyms);
        ZoneId zoneNow = clinic().timeZone();
        PageReader reader = new PageReader(zoneNow, bodies);
        if (!zoneNow.equals(zone)) {
            zone = zoneNow;
            pages.readAgain(look, reader::page);
            notices.readAgain(look, reader::notice);
        }
        pages.read(only(there, Library::isPage), look, reader::page);
        notices.read(only(there, Library::isNotice), look, reader::notice);
    }

    private ContentTree tree(List<Problem> ofFolder) {
        List<Problem> problems = new ArrayList<>(ofFolder);
        Map<String, Instant> kept = new HashMap<>();
        ZoneId zoneNow = clinic().timeZone();
        Stream.of(clinic, redFlags, synonyms, notices, pages)
                .forEach(shelf -> shelf.copies().forEach((path, copy) -> {
                    copy.problems(zoneNow).forEach(problems::add);
                    if (copy.isKept()) {
                        kept.put(Folder.name(path), copy.savedAt());
                    }
                }));
        Pages found = new Pages(problems::add);
        pages.shown().forEach(found::add);
        Map<String, String> moved = found.moved();
        Illustrated illustrated = illustrator.illustrate(
                seen, found.byAddress().values(), notices.shown().toList(), problems::add);
        problems.sort(Problem.BY_PLACE);
        return new ContentTree(
                ++version,
                clinic(),
                illustrated.pages(),
                moved,
                illustrated.notices(),
                redFlags.shown().findFirst().orElse(RedFlags.NONE),
                synonyms.shown().findFirst().orElse(Synonyms.NONE),
                new ContentTree.Files(
                        seen.files().keySet().stream().map(Folder::name).collect(Collectors.toSet()),
                        illustrated.pictures(),
                        kept,
                        problems,
                        clinic.shown().findFirst().map(Facts::places).orElse(Places.NONE)));
    }

    private Clinic clinic() {
        return clinic.shown().findFirst().map(Facts::clinic).orElseGet(Clinic::unnamed);
    }

    private static List<Path> only(List<Path> paths, Predicate<Path> kind) {
        return paths.stream().filter(kind).toList();
    }

    private static boolean isPage(Path path) {
        return path.toString().endsWith(".md") && !path.equals(GUIDE) && !path.startsWith(NOTICES);
    }

    private static boolean isNotice(Path path) {
        return path.toString().endsWith(".md") && path.startsWith(NOTICES);
    }
}
