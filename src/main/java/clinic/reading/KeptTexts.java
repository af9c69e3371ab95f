package clinic.reading;

import clinic.kept.KeptFiles;
import clinic.markdown.Body;
import clinic.markdown.Edition;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rendered texts on disk, so that after a restart none is rendered again: JSON, and packed, so that a damaged one is found out
 * by its checksum and left alone. Another {@link Edition} of what renders has files of its own. Thread-safe.
 */
final class KeptTexts {

    private static final Logger log = LoggerFactory.getLogger(KeptTexts.class);

    private static final String FOLDER = "texts";
    private static final String ENDING = ".json.gz";
    private static final Pattern NAMES = Pattern.compile("[0-9a-f]{64}\\.json\\.gz");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private final @Nullable KeptFiles files;
    private final String edition;

    private KeptTexts(@Nullable KeptFiles files, String edition) {
        this.files = files;
        this.edition = edition;
    }

    /** @param data the folder that the site writes to */
    static KeptTexts in(Path data, Clock clock) {
        return new KeptTexts(
                new KeptFiles(data.resolve(FOLDER), NAMES, KeptFiles.Writing.QUICK, KeptFiles.LONG_UNUSED, clock),
                Edition.present());
    }

    /** For those who read a folder once. */
    static KeptTexts nowhere() {
        return new KeptTexts(null, "");
    }

    Optional<Body> body(String key) {
        return files == null ? Optional.empty() : files.bytes(name(key)).flatMap(KeptTexts::unpacked);
    }

    void keep(String key, Body body) {
        if (files != null) {
            files.keep(name(key), packed(body));
        }
    }

    /** Deletes the texts that no page has any more. */
    void keepOnly(Set<String> keys) {
        if (files != null) {
            Set<String> names = keys.stream().map(this::name).collect(Collectors.toSet());
            files.keepOnly(names::contains);
        }
    }

    private String name(String key) {
        return Hash.of(edition + " " + key) + ENDING;
    }

    private static byte[] packed(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new Packing(bytes)) {
            JSON.writeValue(packing, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<Body> unpacked(byte[] bytes) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            // The checksum stands at the end, so all is read before any of it is believed
            return Optional.of(JSON.readValue(unpacking.readAllBytes(), Body.class));
        } catch (IOException | JacksonException e) {
            log.debug("A damaged file, which will be made again", e);
            return Optional.empty();
        }
    }

    /** HTML is packed already, so no time is spent on it. */
    private static final class Packing extends GZIPOutputStream {

        Packing(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
