package clinic.claim;

import clinic.problem.Place;
import clinic.yaml.Yaml;
import clinic.yaml.YamlKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What stands in {@code health/overrides.yaml}, before anything that is not whole is left out. */
public record OverrideFile(@Nullable List<@Nullable Lines> overrides) {

    public static final YamlKind<OverrideFile> KIND = new YamlKind<>(OverrideFile.class, "overrides: []", Set.of());

    record Lines(
            @Nullable String rule,
            @Nullable String file,
            @Nullable String sentence,
            @Nullable String by,
            @Nullable String why,
            @Nullable LocalDate until) {}

    /**
     * The whole ones.
     *
     * @param wrong takes where something is missing, and a sentence that says so
     */
    public static List<ClaimOverride> overrides(Yaml<OverrideFile> read, BiConsumer<Place, String> wrong) {
        List<ClaimOverride> overrides = new ArrayList<>();
        @Nullable List<@Nullable Lines> written = read.value().overrides();
        for (int i = 0; written != null && i < written.size(); i++) {
            @Nullable Lines lines = written.get(i);
            if (lines == null) {
                continue; // which was reported when it was read
            }
            Place place = read.positions().at("/overrides/" + i).place();
            List<String> missing = missing(lines);
            if (missing.isEmpty()) {
                overrides.add(override(lines, place));
            } else {
                wrong.accept(
                        place,
                        "This override needs %s: until then it changes nothing.".formatted(String.join(", ", missing)));
            }
        }
        return overrides;
    }

    private static List<String> missing(Lines lines) {
        Map<String, @Nullable Object> needed = new LinkedHashMap<>();
        needed.put("'rule'", lines.rule());
        needed.put("'file'", lines.file());
        needed.put("'by'", lines.by());
        needed.put("'why'", lines.why());
        needed.put("'until'", lines.until());
        return needed.entrySet().stream()
                .filter(part ->
                        part.getValue() == null || part.getValue().toString().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ClaimOverride override(Lines lines, Place place) {
        return new ClaimOverride(
                Objects.requireNonNull(lines.rule()),
                Objects.requireNonNull(lines.file()),
                lines.sentence() == null ? "" : lines.sentence(),
                Objects.requireNonNull(lines.by()),
                Objects.requireNonNull(lines.why()),
                Objects.requireNonNull(lines.until()),
                place);
    }
}
