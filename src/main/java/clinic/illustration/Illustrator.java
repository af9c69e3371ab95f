package clinic.illustration;

import clinic.content.FileNames;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.content.PictureAddress;
import clinic.content.Text;
import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pictures of a folder into its texts. Does again only what has changed. For one thread; the texts that it hands out
 * are for all.
 */
public final class Illustrator {

    private final Album album;

    /** By file; those of texts that are not read yet as they are met. */
    private final Map<String, Picture> met = new ConcurrentHashMap<>();

    private Map<String, Illustration> before = Map.of();
    private Map<String, Shown> shown = Map.of();

    public Illustrator(Folder folder) {
        this.album = new Album(folder);
    }

    /**
     * Texts with their pictures.
     *
     * @param pictures that are shown, by file; as long as a text is not read there may come more
     */
    public record Illustrated(Collection<Page> pages, List<Notice> notices, Map<String, Picture> pictures) {}

    /**
     * The files of one tree: what they are called, and how they were seen.
     *
     * @param logos the pictures that every page shows
     */
    public record Files(FileNames names, Look look, List<String> logos) {}

    /**
     * Illustrates all texts of one tree.
     *
     * @param problems takes what is wrong with pictures, at the place where a text that is read shows them
     */
    public Illustrated illustrate(
            Files files, Collection<Page> pages, List<Notice> notices, Consumer<Problem> problems) {
        Map<String, Draft> drafts = new HashMap<>();
        pages.forEach(page -> Draft.of(page, files.names()).ifPresent(draft -> drafts.put(page.file(), draft)));
        notices.forEach(notice -> Draft.of(notice, files.names()).ifPresent(draft -> drafts.put(notice.file(), draft)));
        Set<String> used = new HashSet<>();
        drafts.values().forEach(draft -> used.addAll(draft.files().values()));
        used.addAll(files.logos());
        album.turnTo(used, files.look());

        Map<String, Illustration> now = new HashMap<>();
        drafts.forEach((file, draft) -> now.put(file, illustration(draft, files, before.get(file))));
        before = now;
        now.values().forEach(illustration -> tell(illustration, problems));
        return new Illustrated(
                illustrated(pages),
                notices.stream()
                        .map(notice -> Optional.ofNullable(now.get(notice.file()))
                                .map(illustration ->
                                        notice.with(illustration.text().body()))
                                .orElse(notice))
                        .toList(),
                pictures(used, drafts.values().stream().allMatch(Draft::isRead), files.look()));
    }

    /** A page that did not change stays the same object: others remember by it what they know of a page. */
    private List<Page> illustrated(Collection<Page> pages) {
        Map<String, Shown> now = new HashMap<>();
        List<Page> illustrated = new ArrayList<>();
        for (Page page : pages) {
            @Nullable Illustration illustration = before.get(page.file());
            if (illustration == null) {
                illustrated.add(page);
                continue;
            }
            @Nullable Shown known = shown.get(page.file());
            Shown same = known != null && known.isOf(page, illustration.text())
                    ? known
                    : new Shown(page, page.with(illustration.text()));
            now.put(page.file(), same);
            illustrated.add(same.page());
        }
        shown = now;
        return illustrated;
    }

    private Map<String, Picture> pictures(Set<String> used, boolean areAllRead, Look look) {
        Map<String, Picture> pictures = areAllRead ? new HashMap<>() : met;
        used.forEach(file -> album.measured(file, look).shown().ifPresent(picture -> pictures.put(file, picture)));
        return pictures;
    }

    private Illustration illustration(Draft draft, Files files, @Nullable Illustration known) {
        Map<String, Measured> measured = new HashMap<>();
        draft.files().values().forEach(file -> measured.put(file, album.measured(file, files.look())));
        if (known != null && known.isOf(draft, measured)) {
            return known;
        }
        FileNames names = draft.isRead() ? new FileNames(measured.keySet()) : files.names();
        Function<String, Optional<Picture>> pictures = address -> PictureAddress.file(draft.file(), address, names)
                .flatMap(file -> draft.isRead()
                        ? Objects.requireNonNull(measured.get(file)).shown()
                        : meet(file, files.look()));
        boolean hasHead =
                draft.head() != null && pictures.apply(draft.head().target()).isPresent();
        return new Illustration(
                draft,
                measured,
                new IllustratedText(
                        draft.text(),
                        body -> body.with(new Markup(pictures, draft.isPage() && !hasHead).illustrated(body.html()))));
    }

    private Optional<Picture> meet(String file, Look look) {
        Optional<Picture> picture = album.measured(file, look).shown();
        picture.ifPresent(shown -> met.put(file, shown));
        return picture;
    }

    private static void tell(Illustration illustration, Consumer<Problem> problems) {
        Draft draft = illustration.draft();
        draft.links().forEach(link -> {
            @Nullable String file = draft.files().get(link.target());
            @Nullable
            Measured measured = file == null ? null : illustration.measured().get(file);
            if (measured != null && measured.flaw() != null) {
                Place at = link.place();
                Flaw flaw = measured.flaw();
                problems.accept(new Problem(
                        draft.file(), at.line(), at.column(), Severity.WARNING, flaw.code(), flaw.message()));
            }
        });
    }

    /** @param source the page as it was written */
    private record Shown(Page source, Page page) {

        boolean isOf(Page page, Text text) {
            return source.equals(page) && this.page.text().equals(text);
        }
    }

    /** A text with its pictures, as they were measured. */
    private record Illustration(Draft draft, Map<String, Measured> measured, IllustratedText text) {

        /** Of a text that is not read nobody knows what has changed. */
        boolean isOf(Draft other, Map<String, Measured> now) {
            return other.isRead() && draft.equals(other) && measured.equals(now);
        }
    }
}
