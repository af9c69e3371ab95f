package clinic.editorial;

import clinic.content.Clinic;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.content.PictureAddress;
import clinic.markdown.Body;
import clinic.markdown.Link;
import clinic.problem.Nearest;
import clinic.problem.Place;
import clinic.problem.Problem;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds pictures that are not there, and what a page's own picture lacks. What is wrong inside of one is found before. */
final class Pictures {

    private final ContentTree tree;
    private final Found found;

    Pictures(ContentTree tree, Found found) {
        this.tree = tree;
        this.found = found;
    }

    /** Checks the logos that the facts name. */
    void checkLogo() {
        Clinic.Look look = tree.clinic().look();
        checkLogo("/look/logo", look.logo(), tree.logo(), "the site shows its own mark");
        checkLogo("/look/logoDark", look.logoDark(), tree.logoDark(), "dark screens show the other one");
    }

    private void checkLogo(String key, @Nullable String logo, Optional<Picture> picture, String instead) {
        if (logo != null && picture.isEmpty()) {
            found.add(
                    "site.yaml",
                    tree.placesOfFacts().at(key),
                    "missing-picture",
                    "The logo '%s' is not a picture in this folder: %s.".formatted(Problem.quotable(logo), instead));
        }
    }

    /** Checks the picture that a page has of its own. */
    void check(Page page) {
        @Nullable String image = page.frontMatter().image();
        if (image == null || image.isBlank()) {
            return;
        }
        Place place = page.places().at("/image");
        check(page.file(), new Link(image, place));
        @Nullable String text = page.frontMatter().imageAlt();
        if (text == null || text.isBlank()) {
            found.add(
                    page.file(),
                    place,
                    "missing-alt",
                    "The picture '%s' says nothing to those who cannot see it: write what it shows below, like 'imageAlt: A bent knee'."
                            .formatted(Problem.quotable(image)));
        }
        tree.pictureOf(page)
                .filter(picture -> picture.kind() != Picture.Kind.SVG && !picture.isLargeEnoughToShare())
                .ifPresent(picture -> found.add(
                        page.file(),
                        place,
                        "small-picture",
                        "The picture '%s' has %d × %d pixels: links to this page are shared with it from %d × %d on, until then with one that we draw."
                                .formatted(
                                        Problem.quotable(image),
                                        picture.width(),
                                        picture.height(),
                                        Picture.SHARED_WIDTH,
                                        Picture.SHARED_HEIGHT)));
    }

    /** Checks the pictures of a text. */
    void check(String file, Body body) {
        body.pictures().forEach(picture -> check(file, picture));
    }

    private void check(String file, Link picture) {
        if (PictureAddress.isElsewhere(picture.target())) {
            found.add(
                    file,
                    picture.place(),
                    "foreign-picture",
                    "Readers' browsers do not load pictures from elsewhere: put the picture beside this file.");
            return;
        }
        Optional<Path> path = PictureAddress.path(file, picture.target());
        if (path.isEmpty()) {
            found.add(file, picture.place(), "missing-picture", "This is no name of a picture.");
        } else if (!PictureAddress.isOfTheSite(picture.target())
                && PictureAddress.file(file, picture.target(), tree.files()).isEmpty()) {
            String name = path.get().toString().replace('\\', '/');
            found.add(
                    file,
                    picture.place(),
                    "missing-picture",
                    "There is no picture %s.%s".formatted(Problem.quotable(name), nearestPicture(path.get())));
        }
    }

    private String nearestPicture(Path path) {
        String name = String.valueOf(path.getFileName());
        @Nullable Path folder = path.getParent();
        return Nearest.to(
                        name,
                        tree.files().all().stream()
                                .map(Path::of)
                                .filter(file -> Objects.equals(file.getParent(), folder))
                                .map(file -> file.getFileName().toString()))
                .map(" Did you mean %s?"::formatted)
                .orElse("");
    }
}
