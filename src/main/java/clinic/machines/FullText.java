package clinic.machines;

import clinic.markdown.Body;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;

/** An article as it can be read anywhere: every link and every picture with its full address. */
final class FullText {

    private FullText() {}

    /** @param url the full address of the article, which its own anchors hang on */
    static String of(Body body, String url) {
        Document text = Jsoup.parseBodyFragment(body.html(), url);
        text.outputSettings().prettyPrint(false);
        text.select("[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        text.select("[src]").forEach(picture -> picture.attr("src", picture.absUrl("src")));
        text.select("[srcset]").forEach(picture -> picture.attr("srcset", sources(picture.attr("srcset"), url)));
        return text.body().html().strip();
    }

    private static String sources(String srcset, String url) {
        return Arrays.stream(srcset.split(",\\s+"))
                .map(source -> source.trim().split("\\s+", 2))
                .map(parts -> StringUtil.resolve(url, parts[0]) + (parts.length > 1 ? " " + parts[1] : ""))
                .collect(Collectors.joining(", "));
    }
}
