package clinic.reading;

import clinic.content.Clinic;
import clinic.content.RedFlags;
import clinic.yaml.YamlReader;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the files that are no pages: the facts about the clinic and the warning signs. Thread-safe.
 *
 * <p>Its methods throw what {@link YamlReader} throws.
 */
final class FactsReader {

    static final Path CLINIC = Path.of("site.yaml");
    static final Path RED_FLAGS = Path.of("health", "red-flags.yaml");

    /** Neither has a day or time that would need a zone; the first says what the zone is. */
    private final YamlReader yaml = new YamlReader(ZoneOffset.UTC);

    Optional<Clinic> clinic(Manuscript file) {
        return yaml.read(file.text(), Kinds.CLINIC, file.name(), 0, file.problems())
                .map(read -> read.value()
                        .clinic(
                                read.positions(),
                                (pointer, message) -> file.warning(
                                        read.positions().at(pointer).place(), "missing-part", message)));
    }

    Optional<RedFlags> redFlags(Manuscript file) {
        return yaml.read(file.text(), Kinds.RED_FLAGS, file.name(), 0, file.problems())
                .map(read -> read.value()
                        .redFlags((pointer, message) ->
                                file.error(read.positions().at(pointer).place(), "missing-part", message)));
    }
}
