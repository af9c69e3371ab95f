package clinic.prepared;

import clinic.kept.KeptFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prepared pages on disk. Each is in a file that is named by what is in it, so a page that has not changed is not written again,
 * and a damaged one is found out; a list says which of them make up an edition. For one thread.
 */
@Component
class KeptPages {

    private static final Logger log = LoggerFactory.getLogger(KeptPages.class);

    private static final String FOLDER = "pages";
    private static final String LIST = ".list.gz";
    private static final String PAGE = ".page";
    private static final Pattern NAMES = Pattern.compile("[0-9a-f]{64}(\\.page|\\.list\\.gz)");

    private static final JsonMapper JSON = new JsonMapper();

    private final KeptFiles files;
    private final Press press;

    KeptPages(PagesFolder folder, Press press, Clock clock) {
        // A change of the frame makes every page another one: those before must not pile up
        this.files = new KeptFiles(folder.data().resolve(FOLDER), NAMES, KeptFiles.Writing.QUICK, Duration.ZERO, clock);
        this.press = press;
    }

    Optional<KeptEdition> of(String print) {
        return files.bytes(print + LIST).flatMap(KeptPages::list);
    }

    /** A page, if it is still there and whole. */
    Optional<PreparedPage> page(Kept kept) {
        return files.bytes(kept.file())
                .filter(bytes -> kept.file().equals(name(bytes)))
                .flatMap(this::page);
    }

    /** Whether there may be some of an edition. */
    boolean hasAny() {
        return files.hasAny(name -> name.endsWith(LIST));
    }

    boolean hasRoomFor(long bytes) {
        return files.hasRoomFor(bytes);
    }

    /** Writes a page down, unless it is. */
    Kept keep(String address, Making made) {
        byte[] bytes = PageFile.of(made.join());
        String name = name(bytes);
        if (!files.has(name)) {
            files.keep(name, bytes);
        }
        return new Kept(address, made.ingredients(), name);
    }

    /** Says which pages make up an edition, and forgets others. */
    void keep(String print, KeptEdition edition) {
        if (files.keep(print + LIST, packed(edition))) {
            Set<String> needed = Stream.concat(
                            Stream.of(print + LIST), edition.pages().stream().map(Kept::file))
                    .collect(Collectors.toSet());
            files.keepOnly(needed::contains);
        }
    }

    private static String name(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes) + PAGE;
    }

    private Optional<PreparedPage> page(byte[] bytes) {
        try {
            return Optional.of(PageFile.page(bytes, press));
        } catch (IOException e) {
            log.debug("No page, although its checksum is right", e);
            return Optional.empty();
        }
    }

    private static byte[] packed(KeptEdition edition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            JSON.writeValue(packing, edition);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<KeptEdition> list(byte[] bytes) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            // The checksum stands at the end, so all is read before any of it is believed
            return Optional.of(JSON.readValue(unpacking.readAllBytes(), KeptEdition.class));
        } catch (IOException | JacksonException e) {
            log.debug("A damaged list, which will be made again", e);
            return Optional.empty();
        }
    }
}
