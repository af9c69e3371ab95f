package clinic.illustration;

import clinic.content.FileNames;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.PictureAddress;
import clinic.content.Text;
import clinic.markdown.Body;
import clinic.markdown.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was written.
 *
 * @param links to the pictures that it is known to show; to that of the front matter first
 * @param head the picture that the front matter names
 * @param files from an address as it was written to the file that it means
 */
record Draft(
        String file,
        Text text,
        boolean isRead,
        boolean isPage,
        List<Link> links,
        @Nullable Link head,
        Map<String, String> files) {

    /** Nothing if it shows no pictures. */
    static Optional<Draft> of(Page page, FileNames names) {
        Text text = page.text();
        boolean isRead = text.isRead();
        List<Link> inText = isRead ? text.body().pictures() : List.of();
        @Nullable String image = page.frontMatter().image();
        if (isRead && image == null && inText.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        Link head = image == null ? null : new Link(image, page.places().at("/image"));
        List<Link> links = new ArrayList<>();
        if (head != null) {
            links.add(head);
        }
        links.addAll(inText);
        return Optional.of(new Draft(page.file(), text, isRead, true, links, head, files(page.file(), links, names)));
    }

    static Optional<Draft> of(Notice notice, FileNames names) {
        List<Link> links = notice.body().pictures();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        notice.file(),
                        new ReadText(notice.body()),
                        true,
                        false,
                        links,
                        null,
                        files(notice.file(), links, names)));
    }

    private static Map<String, String> files(String file, List<Link> links, FileNames names) {
        Map<String, String> found = new HashMap<>();
        links.forEach(link ->
                PictureAddress.file(file, link.target(), names).ifPresent(name -> found.put(link.target(), name)));
        return found;
    }

    /** A text that has been rendered already. */
    private record ReadText(Body body) implements Text {

        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public boolean canBeShown() {
            return true;
        }
    }
}
