package clinic.illustration;

import clinic.content.FileNames;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.content.PictureAddress;
import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.markdown.Body;
import clinic.markdown.Link;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the pictures of a folder into its texts. Does again only what has changed. For one thread. */
public final class Illustrator {

    private final Album album;
    private Map<String, Text> before = Map.of();
    private Map<String, Shown> shown = Map.of();

    public Illustrator(Folder folder) {
        this.album = new Album(folder);
    }

    /**
     * Texts with their pictures.
     *
     * @param pictures that are shown, by file
     */
    public record Illustrated(Collection<Page> pages, List<Notice> notices, Map<String, Picture> pictures) {}

    /**
     * Illustrates all texts of one tree.
     *
     * @param problems takes what is wrong with pictures, at the place where a text shows them
     */
    public Illustrated illustrate(Look look, Collection<Page> pages, List<Notice> notices, Consumer<Problem> problems) {
        FileNames names =
                new FileNames(look.files().keySet().stream().map(Folder::name).collect(Collectors.toSet()));
        Map<String, Draft> drafts = new HashMap<>();
        pages.forEach(page -> Draft.of(page, names).ifPresent(draft -> drafts.put(page.file(), draft)));
        notices.forEach(notice -> Draft.of(notice, names).ifPresent(draft -> drafts.put(notice.file(), draft)));
        Set<String> used = new HashSet<>();
        drafts.values().forEach(draft -> used.addAll(draft.files().values()));
        album.turnTo(used, look);

        Map<String, Text> now = new HashMap<>();
        drafts.forEach((file, draft) -> now.put(file, text(draft, before.get(file))));
        before = now;
        now.values().forEach(text -> tell(text, problems));
        Map<String, Picture> pictures = new HashMap<>();
        used.forEach(file -> album.measured(file).shown().ifPresent(picture -> pictures.put(file, picture)));
        return new Illustrated(
                illustrated(pages),
                notices.stream()
                        .map(notice -> bodyOf(notice.file()).map(notice::with).orElse(notice))
                        .toList(),
                pictures);
    }

    /** A page that did not change stays the same object: others remember by it what they know of a page. */
    private List<Page> illustrated(Collection<Page> pages) {
        Map<String, Shown> now = new HashMap<>();
        List<Page> illustrated = new ArrayList<>();
        for (Page page : pages) {
            @Nullable Text text = before.get(page.file());
            if (text == null) {
                illustrated.add(page);
                continue;
            }
            @Nullable Shown known = shown.get(page.file());
            Shown same =
                    known != null && known.isOf(page, text.body()) ? known : new Shown(page, page.with(text.body()));
            now.put(page.file(), same);
            illustrated.add(same.page());
        }
        shown = now;
        return illustrated;
    }

    private Optional<Body> bodyOf(String file) {
        return Optional.ofNullable(before.get(file)).map(Text::body);
    }

    private Text text(Draft draft, @Nullable Text known) {
        Map<String, Measured> measured = new HashMap<>();
        draft.files().values().forEach(file -> measured.put(file, album.measured(file)));
        if (known != null && known.isOf(draft, measured)) {
            return known;
        }
        FileNames names = new FileNames(measured.keySet());
        Function<String, Optional<Picture>> pictures = address -> PictureAddress.file(draft.file(), address, names)
                .flatMap(file -> Optional.ofNullable(measured.get(file)).flatMap(Measured::shown));
        boolean hasHead =
                draft.head() != null && pictures.apply(draft.head().target()).isPresent();
        Body body = draft.body();
        Markup markup = new Markup(pictures, draft.isPage() && !hasHead);
        return new Text(draft, measured, body.pictures().isEmpty() ? body : body.with(markup.illustrated(body.html())));
    }

    private static void tell(Text text, Consumer<Problem> problems) {
        Draft draft = text.draft();
        draft.links().forEach(link -> {
            @Nullable String file = draft.files().get(link.target());
            @Nullable Measured measured = file == null ? null : text.measured().get(file);
            if (measured != null && measured.flaw() != null) {
                Place at = link.place();
                Flaw flaw = measured.flaw();
                problems.accept(new Problem(
                        draft.file(), at.line(), at.column(), Severity.WARNING, flaw.code(), flaw.message()));
            }
        });
    }

    /**
     * A text as it was written.
     *
     * @param head the picture that the front matter names
     * @param files from an address as it was written to the file that it means
     */
    private record Draft(
            String file,
            Body body,
            boolean isPage,
            @Nullable Link head,
            Map<String, String> files) {

        static Optional<Draft> of(Page page, FileNames names) {
            @Nullable String image = page.frontMatter().image();
            @Nullable
            Link head = image == null ? null : new Link(image, page.places().at("/image"));
            return new Draft(page.file(), page.body(), true, head, Map.of()).among(names);
        }

        static Optional<Draft> of(Notice notice, FileNames names) {
            return new Draft(notice.file(), notice.body(), false, null, Map.of()).among(names);
        }

        /** Nothing if it shows no pictures. */
        private Optional<Draft> among(FileNames names) {
            if (body.pictures().isEmpty() && head == null) {
                return Optional.empty();
            }
            Map<String, String> found = new HashMap<>();
            links().forEach(link ->
                    PictureAddress.file(file, link.target(), names).ifPresent(name -> found.put(link.target(), name)));
            return Optional.of(new Draft(file, body, isPage, head, found));
        }

        Stream<Link> links() {
            return Stream.concat(Stream.ofNullable(head), body.pictures().stream());
        }
    }

    /** @param source the page as it was written */
    private record Shown(Page source, Page page) {

        boolean isOf(Page page, Body body) {
            return source.equals(page) && this.page.body().equals(body);
        }
    }

    /** A text with its pictures. */
    private record Text(Draft draft, Map<String, Measured> measured, Body body) {

        boolean isOf(Draft other, Map<String, Measured> now) {
            return draft.equals(other) && measured.equals(now);
        }
    }
}
