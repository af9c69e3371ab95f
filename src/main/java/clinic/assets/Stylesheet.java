package clinic.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/** A stylesheet that browsers fetch: files of {@code css/}, joined in this order. */
enum Stylesheet {

    /** All that an article needs. Readers with a slow network wait for it, so nothing else is in it. */
    SITE("tokens base layout header search footer breadcrumbs notice article picture callout card form button"),

    /** What the other public pages need beside it. */
    PAGES("home lists results suggestions panel preview"),

    /** Comes last and delays nothing: browsers fetch it when they have time. */
    PRINT("print"),

    DESK("tokens base layout article picture callout form button panel desk bars intake "
            + "notification export people retention workbench print");

    private final String files;

    /** @param files their names, parted by spaces */
    Stylesheet(String files) {
        this.files = files;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".css";
    }

    /** @param colors that hold instead of those of {@code tokens.css}, as CSS */
    String text(String colors) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (String file : StringUtils.tokenizeToStringArray(files, " ")) {
            joined.append(new ClassPathResource("css/" + file + ".css").getContentAsString(StandardCharsets.UTF_8));
            if (file.equals("tokens")) {
                joined.append(colors);
            }
        }
        return joined.toString();
    }
}
