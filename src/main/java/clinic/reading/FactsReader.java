package clinic.reading;

import clinic.content.Clinic;
import clinic.content.RedFlags;
import clinic.problem.Places;
import clinic.yaml.YamlKind;
import clinic.yaml.YamlReader;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the files that are no pages: the facts about the clinic and the warning signs. Thread-safe.
 *
 * <p>Its methods throw what {@link YamlReader} throws.
 */
final class FactsReader {

    static final Path CLINIC = Path.of("site.yaml");
    static final Path RED_FLAGS = Path.of("health", "red-flags.yaml");

    private static final YamlKind<ClinicFile> FACTS = new YamlKind<>(ClinicFile.class, "name: Our clinic", Set.of());

    private static final YamlKind<RedFlagsFile> SIGNS = new YamlKind<>(RedFlagsFile.class, "question: ...", Set.of());

    /** The facts, and where in their file they stand. */
    record Facts(Clinic clinic, Places places) {}

    /** Neither has a day or time that would need a zone; the first says what the zone is. */
    private final YamlReader yaml = new YamlReader(ZoneOffset.UTC);

    Optional<Facts> clinic(Manuscript file) {
        return yaml.read(file.text(), FACTS, file.name(), 0, file.problems())
                .map(read -> new Facts(
                        read.value()
                                .clinic(
                                        read.positions(),
                                        (pointer, message) -> file.warning(
                                                read.positions().at(pointer).place(), "missing-part", message)),
                        read.positions().places()));
    }

    Optional<RedFlags> redFlags(Manuscript file) {
        return yaml.read(file.text(), SIGNS, file.name(), 0, file.problems()).map(read -> read.value()
                .redFlags((pointer, message) ->
                        file.error(read.positions().at(pointer).place(), "missing-part", message)));
    }
}
