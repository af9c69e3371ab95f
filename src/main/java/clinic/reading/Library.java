package clinic.reading;

import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.FileNames;
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
import java.time.Clock;
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

/**
 * All files of a folder, as they were last read. Reads only what has changed, and leaves readers the last good version of
 * what cannot be read. For one thread.
 */
public final class Library {

    static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(5);

    private final Shelf<Facts> clinic;
    private final Shelf<RedFlags> redFlags;
    private final Shelf<Synonyms> synonyms;
    private final HealthFiles health;
    private final StandardsShelf standards;
    private final PageShelf pages;
    private final FactsReader facts = new FactsReader();
    private final KeptTexts kept;
    private final Illustrator illustrator;
    private Look seen = new Look(Map.of(), Map.of(), Map.of());
    private FileNames names = new FileNames(Set.of());
    private List<Problem> lastOfFolder = List.of();
    private long version;

    Library(Folder folder, KeptTexts kept) {
        this(folder, kept, TIME_FOR_A_FILE, Clock.systemUTC());
    }

    /** @param clock tells which overrides hold */
    Library(Folder folder, KeptTexts kept, Duration timeForAFile, Clock clock) {
        clinic = new Shelf<>(folder);
        redFlags = new Shelf<>(folder);
        synonyms = new Shelf<>(folder);
        health = new HealthFiles(folder);
        standards = new StandardsShelf(folder);
        pages = new PageShelf(folder, new Texts(timeForAFile, kept), clock);
        this.kept = kept;
        illustrator = new Illustrator(folder);
    }

    /** Reads a folder once, for those who do not follow it. */
    public static ContentTree once(Folder folder) {
        return new Library(folder, KeptTexts.nowhere()).take(folder.look());
    }

    /** Reads of each page no more than its front matter, so that a site with many can open. */
    ContentTree open(Look look) {
        return take(look, PageReader::page);
    }

    /** Reads what is not as it was when the folder was last looked at. */
    ContentTree take(Look look) {
        return take(look, PageReader::wholePage);
    }

    /** What the folder looked like when its files were last read. */
    Look seen() {
        return seen;
    }

    /** The texts that wait to be read, those of the newest pages first. */
    List<MarkdownText> unread() {
        return pages.unread();
    }

    /** The same files, with what is known of their texts by now. */
    ContentTree again() {
        ContentTree tree = tree(lastOfFolder);
        if (tree.isComplete()) {
            kept.keepOnly(pages.shown().map(page -> page.text().key()).collect(Collectors.toSet()));
        }
        return tree;
    }

    private ContentTree take(Look look, PageShelf.Reading reading) {
        if (look.isAway() || isEmptied(look)) {
            return tree(away(look));
        }
        read(look, reading);
        return tree(look.problems());
    }

    /** A folder that is no longer mounted looks like an empty one. */
    private boolean isEmptied(Look look) {
        return !pages.isEmpty() && look.files().keySet().stream().noneMatch(PageShelf::isPage);
    }

    private List<Problem> away(Look look) {
        List<Problem> found = look.isAway()
                ? look.problems()
                : List.of(Problem.error(".", 1, "empty-folder", "There is no page left in the content folder."));
        String stays = pages.isEmpty() ? "" : " What was read before stays live until files are there again.";
        return found.stream().map(problem -> problem.adding(stays)).toList();
    }

    private void read(Look look, PageShelf.Reading reading) {
        Set<Path> changed = look.changesSince(seen);
        List<Path> there = new ArrayList<>();
        for (Path path : changed) {
            if (look.files().containsKey(path)) {
                there.add(path);
            } else if (!look.couldHide(path)) {
                pages.remove(path);
                synonyms.remove(path);
                health.remove(path);
                standards.remove(path);
            }
        }
        if (changed.contains(FactsReader.CLINIC) || !look.files().containsKey(FactsReader.CLINIC)) {
            clinic.read(List.of(FactsReader.CLINIC), look, facts::clinic);
        }
        if (changed.contains(FactsReader.RED_FLAGS) || !look.files().containsKey(FactsReader.RED_FLAGS)) {
            redFlags.read(List.of(FactsReader.RED_FLAGS), look, facts::redFlags);
        }
        synonyms.read(only(there, FactsReader.SYNONYMS::equals), look, facts::synonyms);
        health.read(there, look);
        standards.read(only(there, StandardsShelf::isOurs), look, facts);
        boolean isBlocking = clinic.shown().anyMatch(Facts::isBlocking);
        pages.read(
                there,
                look,
                new PageShelf.Around(clinic().timeZone(), isBlocking, standards.standards(), health.health(clinic())),
                reading);
        if (changed.stream()
                .anyMatch(path -> look.files().containsKey(path) != seen.files().containsKey(path))) {
            names = new FileNames(
                    look.files().keySet().stream().map(Folder::name).collect(Collectors.toSet()));
        }
        seen = look;
    }

    private ContentTree tree(List<Problem> ofFolder) {
        lastOfFolder = ofFolder;
        // Before all else: what is read from here on is told of by a later tree
        boolean areRead = pages.shown().allMatch(page -> page.text().isRead());
        pages.refuse();
        List<Problem> problems = new ArrayList<>(ofFolder);
        problems.addAll(standards.problems());
        Map<String, Instant> kept = new HashMap<>();
        ZoneId zoneNow = clinic().timeZone();
        Stream.of(Stream.of(clinic, redFlags, synonyms), pages.shelves(), health.shelves(), standards.shelves())
                .flatMap(shelves -> shelves)
                .forEach(shelf -> shelf.copies().forEach((path, copy) -> {
                    problems.addAll(copy.problems(zoneNow));
                    if (copy.isKept()) {
                        kept.put(Folder.name(path), copy.savedAt());
                    }
                }));
        pages.asTheyAre().forEach(page -> problems.addAll(page.problems()));
        Pages found = new Pages(problems::add);
        pages.shown().forEach(found::add);
        Map<String, String> moved = found.moved();
        Illustrated illustrated = illustrator.illustrate(
                new Illustrator.Files(names, seen, ContentTree.logos(clinic(), names)),
                found.byAddress().values(),
                pages.notices().toList(),
                problems::add);
        problems.sort(Problem.BY_PLACE);
        return new ContentTree(
                ++version,
                clinic(),
                illustrated.pages(),
                moved,
                illustrated.notices(),
                redFlags.shown().findFirst().orElse(RedFlags.NONE),
                synonyms.shown().findFirst().orElse(Synonyms.NONE),
                health.health(clinic()),
                standards.standards(),
                new ContentTree.Files(
                        names,
                        illustrated.pictures(),
                        kept,
                        problems,
                        clinic.shown().findFirst().map(Facts::places).orElse(Places.NONE),
                        areRead));
    }

    private Clinic clinic() {
        return clinic.shown().findFirst().map(Facts::clinic).orElseGet(Clinic::unnamed);
    }

    private static List<Path> only(List<Path> paths, Predicate<Path> kind) {
        return paths.stream().filter(kind).toList();
    }
}
