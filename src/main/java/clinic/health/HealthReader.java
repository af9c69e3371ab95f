package clinic.health;

import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import clinic.yaml.Yaml;
import clinic.yaml.YamlKind;
import clinic.yaml.YamlReader;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of {@code health/}, and leaves out of each what is not whole. Thread-safe.
 *
 * <p>Its methods throw what {@link YamlReader} throws.
 */
public final class HealthReader {

    private static final YamlKind<GlossaryFile> GLOSSARY =
            new YamlKind<>(GlossaryFile.class, "words: [{term: sciatica, definition: ...}]", Set.of());

    private static final YamlKind<WordingFile> WORDING =
            new YamlKind<>(WordingFile.class, "words: [{instead: [...], say: ..., why: ...}]", Set.of());

    private static final YamlKind<TreatmentsFile> TREATMENTS =
            new YamlKind<>(TreatmentsFile.class, "treatments: [{id: stem-cells, status: ...}]", Set.of());

    private static final YamlKind<JurisdictionFile> JURISDICTION =
            new YamlKind<>(JurisdictionFile.class, "name: United States", Set.of());

    /** A day is a day here; nothing has a time. */
    private final YamlReader yaml = new YamlReader(ZoneOffset.UTC);

    /** A file as it was written, and what takes its problems. */
    public record Written(String name, String text, Consumer<Problem> problems) {}

    public Optional<Glossary> glossary(Written file) {
        return read(file, GLOSSARY).map(read -> read.value().glossary(flaws(file, read)));
    }

    public Optional<Wording> wording(Written file) {
        return read(file, WORDING).map(read -> read.value().wording(flaws(file, read)));
    }

    public Optional<Treatments> treatments(Written file) {
        return read(file, TREATMENTS).map(read -> read.value().treatments(flaws(file, read)));
    }

    /**
     * What a country or a state asks for.
     *
     * @param code that the file has its name of
     */
    public Optional<Jurisdiction> jurisdiction(Written file, String code) {
        return read(file, JURISDICTION).map(read -> read.value().jurisdiction(code, flaws(file, read)));
    }

    /** Whether a file names somebody who approved it. */
    public static boolean isSignedOff(@Nullable String signOff) {
        return signOff != null
                && !signOff.isBlank()
                && !signOff.toLowerCase(Locale.ROOT).contains("needs sign-off");
    }

    private <T> Optional<Yaml<T>> read(Written file, YamlKind<T> kind) {
        return yaml.read(file.text(), kind, file.name(), 0, file.problems());
    }

    private static Flaws flaws(Written file, Yaml<?> read) {
        return (pointer, severity, code, message) -> {
            Place place = read.positions().at(pointer).place();
            file.problems().accept(new Problem(file.name(), place.line(), place.column(), severity, code, message));
        };
    }

    /** Takes what is wrong with a file that could be read. */
    interface Flaws {

        void add(String pointer, Severity severity, String code, String message);

        /** An item that is left out, since it lacks what it is there for. */
        default void leaveOut(String pointer, String name, String absent) {
            add(pointer, Severity.ERROR, "missing-part", "%s has no '%s': it is left out.".formatted(name, absent));
        }

        /** What nobody has approved is shown all the same: a warning that waits for a signature warns nobody. */
        default void needSignOff(String pointer, @Nullable String signOff) {
            if (!isSignedOff(signOff)) {
                add(
                        pointer,
                        Severity.HINT,
                        "needs-sign-off",
                        "This file needs sign-off by a clinician and counsel: then write into 'signOff' who, and when.");
            }
        }
    }
}
