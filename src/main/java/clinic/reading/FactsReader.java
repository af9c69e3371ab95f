package clinic.reading;

import clinic.claim.ClaimOverride;
import clinic.claim.OverrideFile;
import clinic.claim.RuleFile;
import clinic.content.Clinic;
import clinic.content.RedFlags;
import clinic.content.Synonyms;
import clinic.problem.Places;
import clinic.yaml.YamlKind;
import clinic.yaml.YamlReader;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the files that are no pages: the facts about the clinic, the warning signs, and words that mean the same. Thread-safe.
 *
 * <p>Its methods throw what {@link YamlReader} throws.
 */
final class FactsReader {

    static final Path CLINIC = Path.of("site.yaml");
    static final Path RED_FLAGS = Path.of("health", "red-flags.yaml");
    static final Path CLAIMS = Path.of("health", "claims");
    static final Path OVERRIDES = Path.of("health", "overrides.yaml");
    static final Path SYNONYMS = Path.of("search", "synonyms.yaml");

    private static final YamlKind<ClinicFile> FACTS = new YamlKind<>(ClinicFile.class, "name: Our clinic", Set.of());

    private static final YamlKind<RedFlagsFile> SIGNS = new YamlKind<>(RedFlagsFile.class, "question: ...", Set.of());

    private static final YamlKind<SynonymsFile> WORDS =
            new YamlKind<>(SynonymsFile.class, "synonyms: [" + SynonymsFile.EXAMPLE + "]", Set.of());

    /**
     * The facts, and where in their file they stand.
     *
     * @param isBlocking whether claims of the worst kind keep a file from being shown
     */
    record Facts(Clinic clinic, Places places, boolean isBlocking) {}

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
                        read.positions().places(),
                        read.value().isBlocking()));
    }

    static boolean isRules(Path path) {
        return path.startsWith(CLAIMS) && path.toString().endsWith(".yaml");
    }

    Optional<RuleFile.Named> rules(Manuscript file) {
        return yaml.read(file.text(), RuleFile.KIND, file.name(), 0, file.problems())
                .map(read -> new RuleFile.Named(file.name(), file.text(), read));
    }

    Optional<List<ClaimOverride>> overrides(Manuscript file) {
        return yaml.read(file.text(), OverrideFile.KIND, file.name(), 0, file.problems())
                .map(read -> OverrideFile.overrides(
                        read, (place, message) -> file.error(place, "broken-override", message)));
    }

    Optional<RedFlags> redFlags(Manuscript file) {
        return yaml.read(file.text(), SIGNS, file.name(), 0, file.problems()).map(read -> read.value()
                .redFlags((pointer, message) ->
                        file.error(read.positions().at(pointer).place(), "missing-part", message)));
    }

    Optional<Synonyms> synonyms(Manuscript file) {
        return yaml.read(file.text(), WORDS, file.name(), 0, file.problems()).map(read -> read.value()
                .synonyms((pointer, message) -> file.warning(
                        read.positions().at(pointer).place(),
                        "bad-synonym",
                        read.positions().at(pointer).name()
                                + " "
                                + message.formatted(SynonymsFile.EXAMPLE)
                                + " It is left out.")));
    }
}
