package clinic.illustration;

import clinic.content.Picture;
import clinic.content.PictureAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Puts pictures into a text that the sanitizer has let pass. What it adds are numbers and addresses of our own; it parses and
 * writes HTML by a library and never puts an editor's words into it by itself.
 */
final class Markup {

    /** The width of a text: see {@code --measure} and {@code --gutter} in {@code css/tokens.css}. */
    private static final String SIZES = "(min-width: 40em) 36rem, calc(100vw - 2rem)";

    private final Function<String, Optional<Picture>> pictures;
    private boolean isFirst;

    /**
     * @param pictures finds what is shown for an address
     * @param isFirst whether the first picture of the text is the first of its page, which browsers load at once
     */
    Markup(Function<String, Optional<Picture>> pictures, boolean isFirst) {
        this.pictures = pictures;
        this.isFirst = isFirst;
    }

    String illustrated(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        for (Element image : text.select("img")) {
            String address = image.attr("src");
            if (PictureAddress.isOfTheSite(address)) {
                continue;
            }
            pictures.apply(address)
                    .ifPresentOrElse(picture -> show(image, Sources.of(picture)), () -> sayInstead(image));
        }
        return text.body().html();
    }

    private void show(Element image, Sources sources) {
        image.attr("src", sources.src())
                .attr("width", Integer.toString(sources.width()))
                .attr("height", Integer.toString(sources.height()));
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        if (sources.srcset() != null) {
            image.attr("srcset", sources.srcset()).attr("sizes", SIZES);
        }
        if (!isFirst) {
            image.attr("loading", "lazy").attr("decoding", "async");
        }
        isFirst = false;
        if (sources.webp() != null) {
            Element picture = new Element("picture");
            image.replaceWith(picture);
            picture.appendElement("source")
                    .attr("type", Format.WEBP.mediaType())
                    .attr("srcset", sources.webp())
                    .attr("sizes", SIZES);
            picture.appendChild(image);
        }
        addCaption(image);
    }

    /** A picture that stands alone becomes a figure, with its title below; beside other words there is no room for one. */
    private static void addCaption(Element image) {
        String title = image.attr("title");
        @Nullable Element paragraph = paragraphOfItsOwn(image);
        if (!title.isBlank() && paragraph != null) {
            image.removeAttr("title");
            paragraph.tagName("figure").appendElement("figcaption").text(title);
        }
    }

    private static @Nullable Element paragraphOfItsOwn(Element image) {
        @Nullable Element around = image.parent();
        while (around != null && (around.nameIs("picture") || (around.nameIs("a") && isAlone(around, 1)))) {
            around = around.parent();
        }
        return around != null && around.nameIs("p") && isAlone(around, 1) ? around : null;
    }

    private static boolean isAlone(Element around, int children) {
        return around.childrenSize() == children && around.ownText().isBlank();
    }

    /** What the picture would have said to those who cannot see it. */
    private static void sayInstead(Element image) {
        image.replaceWith(new Element("span").addClass("no-picture").text(image.attr("alt")));
    }
}
