package clinic.assets;

import clinic.content.Clinic;
import clinic.content.Drawing;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers the files that every page is shown with, and tells their addresses. */
@Controller
public class Assets {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType SVG = new MediaType("image", "svg+xml");

    /** An editor who tries colours makes a new wardrobe with each; readers of a page from before still ask for the old one. */
    private static final int MOST_ACCENTS = 20;

    private static final String OUR_OWN = "#0a5158";

    private final LoadingCache<String, Wardrobe> wardrobes =
            Caffeine.newBuilder().maximumSize(MOST_ACCENTS).build(Assets::wardrobe);

    /** The address of each file by its name. */
    public Map<String, String> addresses(Clinic clinic) {
        return wardrobes
                .get(Objects.requireNonNullElse(clinic.look().accent(), OUR_OWN))
                .addresses();
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<Resource> asset(@PathVariable String name) {
        return Stream.concat(Stream.of(wardrobes.get(OUR_OWN)), wardrobes.asMap().values().stream())
                .map(wardrobe -> wardrobe.file(name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Assets::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(Wardrobe.File file) {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(file.type())
                .body(new ByteArrayResource(file.bytes()));
    }

    private static Wardrobe wardrobe(String accent) {
        try {
            boolean isOurOwn = accent.equals(OUR_OWN);
            String colors = isOurOwn ? "" : Accent.of(accent).css();
            Wardrobe wardrobe = new Wardrobe();
            for (Stylesheet sheet : Stylesheet.values()) {
                wardrobe.add(sheet.fileName(), CSS, sheet.text(colors));
            }
            String mark = text("favicon.svg");
            wardrobe.add(
                    "favicon.svg",
                    SVG,
                    isOurOwn
                            ? mark
                            : mark.replace(
                                    OUR_OWN, Accent.of(accent).legibleByDay().toString()));
            wardrobe.add("drawings.svg", SVG, drawings());
            wardrobe.add("passkey.js", SCRIPT, text("passkey.js"));
            wardrobe.add("site.js", SCRIPT, text("search.js") + text("typing.js"));
            return wardrobe;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All drawings in one file, so that a browser asks once; a page refers to each by its name. */
    private static String drawings() throws IOException {
        StringBuilder all = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (Drawing drawing : Drawing.values()) {
            all.append(text("drawings/" + drawing.id() + ".svg")
                    .replaceFirst("<svg xmlns=\"[^\"]+\"", "<symbol overflow=\"visible\" id=\"" + drawing.id() + "\"")
                    .replace("</svg>", "</symbol>"));
        }
        return all.append("</svg>").toString();
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource("assets/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
