package clinic.reading;

import clinic.content.Clinic;
import clinic.folder.Folder;
import clinic.folder.Look;
import clinic.health.Glossary;
import clinic.health.Health;
import clinic.health.HealthReader;
import clinic.health.HealthReader.Written;
import clinic.health.Jurisdiction;
import clinic.health.Treatments;
import clinic.health.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code health/} beside the warning signs, as they were last read. For one thread. */
final class HealthFiles {

    static final String JURISDICTIONS = "health/jurisdictions/";

    private static final Path GLOSSARY = Path.of("health", "glossary.yaml");
    private static final Path WORDING = Path.of("health", "wording.yaml");
    private static final Path TREATMENTS = Path.of("health", "treatments.yaml");

    private final HealthReader reader = new HealthReader();
    private final Shelf<Glossary> glossary;
    private final Shelf<Wording> wording;
    private final Shelf<Treatments> treatments;
    private final Shelf<Jurisdiction> jurisdictions;

    HealthFiles(Folder folder) {
        glossary = new Shelf<>(folder);
        wording = new Shelf<>(folder);
        treatments = new Shelf<>(folder);
        jurisdictions = new Shelf<>(folder);
    }

    void read(Collection<Path> paths, Look look) {
        glossary.read(only(paths, GLOSSARY), look, file -> reader.glossary(written(file)));
        wording.read(only(paths, WORDING), look, file -> reader.wording(written(file)));
        treatments.read(only(paths, TREATMENTS), look, file -> reader.treatments(written(file)));
        jurisdictions.read(
                paths.stream().filter(HealthFiles::isJurisdiction).toList(),
                look,
                file -> reader.jurisdiction(written(file), code(file.path())));
    }

    void remove(Path path) {
        shelves().forEach(shelf -> shelf.remove(path));
    }

    Stream<Shelf<?>> shelves() {
        return Stream.of(glossary, wording, treatments, jurisdictions);
    }

    /** What holds for this clinic. */
    Health health(Clinic clinic) {
        List<Jurisdiction> all = jurisdictions.shown().toList();
        return new Health(
                glossary.shown().findFirst().orElse(Glossary.NONE),
                wording.shown().findFirst().orElse(Wording.NONE),
                treatments.shown().findFirst().orElse(Treatments.NONE),
                Jurisdiction.codes(clinic.jurisdiction())
                        .flatMap(code -> all.stream()
                                .filter(jurisdiction -> jurisdiction.code().equals(code)))
                        .toList());
    }

    private static Written written(Manuscript file) {
        return new Written(file.name(), file.text(), file.problems());
    }

    private static List<Path> only(Collection<Path> paths, Path one) {
        return paths.stream().filter(one::equals).toList();
    }

    private static boolean isJurisdiction(Path path) {
        String name = Folder.name(path);
        return name.startsWith(JURISDICTIONS) && name.endsWith(".yaml");
    }

    private static String code(Path path) {
        String name = Folder.name(path);
        return name.substring(JURISDICTIONS.length(), name.length() - ".yaml".length());
    }
}
