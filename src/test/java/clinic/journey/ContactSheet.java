package clinic.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures of pages under target/screenshots, and one page that shows them all. */
final class ContactSheet {

    static final Path FOLDER = Path.of("target", "screenshots");

    /** Longer ones only repeat themselves. */
    private static final int MOST_HEIGHT = 4000;

    private static final int SHOWN_WIDTH = 240;

    private final Collection<String> names = new ConcurrentSkipListSet<>();

    void add(Page page, String name) {
        int height = Math.min((int) page.evaluate("document.documentElement.scrollHeight"), MOST_HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setClip(0, 0, page.viewportSize().width, height)
                .setPath(FOLDER.resolve(name + ".jpeg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(70)
                .setFullPage(true));
        names.add(name);
    }

    void write() throws IOException {
        Document sheet = Document.createShell("");
        sheet.title("Every page, by day and night, on a phone and a desktop");
        Element body = sheet.body().attr("bgcolor", "#cccccc");
        for (String name : names) {
            Element picture = body.appendElement("a").attr("href", name + ".jpeg");
            picture.appendElement("img")
                    .attr("src", name + ".jpeg")
                    .attr("alt", name)
                    .attr("title", name)
                    .attr("loading", "lazy")
                    .attr("width", String.valueOf(SHOWN_WIDTH));
            body.appendText(" ");
        }
        Files.writeString(FOLDER.resolve("index.html"), sheet.outerHtml());
    }
}
