package clinic.health;

import clinic.health.HealthReader.Flaws;
import clinic.health.Treatment.Origin;
import clinic.problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in {@code health/treatments.yaml}, before any treatment that is not whole is left out. */
record TreatmentsFile(@Nullable String signOff, @Nullable List<@Nullable Entry> treatments) {

    private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?://\\S+");

    record Entry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String status,
            @Nullable LocalDate checked,
            @Nullable Source source) {}

    record Source(@Nullable String title, @Nullable String url) {}

    Treatments treatments(Flaws flaws) {
        List<Treatment> all = new ArrayList<>();
        for (int i = 0; treatments != null && i < treatments.size(); i++) {
            @Nullable Entry entry = treatments.get(i);
            if (entry != null) {
                treatment(entry, "/treatments/" + i, i + 1, flaws)
                        .filter(treatment -> isNew(treatment, all, flaws))
                        .ifPresent(all::add);
            }
        }
        flaws.needSignOff("/signOff", signOff);
        return new Treatments(signOff, all);
    }

    private static Optional<Treatment> treatment(Entry entry, String pointer, int number, Flaws flaws) {
        Map<String, @Nullable String> needed = new LinkedHashMap<>();
        needed.put("id", entry.id());
        needed.put("name", entry.name());
        needed.put("title", entry.title());
        needed.put("status", entry.status());
        for (Map.Entry<String, @Nullable String> part : needed.entrySet()) {
            @Nullable String text = part.getValue();
            if (text == null || text.isBlank()) {
                flaws.leaveOut(pointer, "Item %d of 'treatments'".formatted(number), part.getKey());
                return Optional.empty();
            }
        }
        if (entry.checked() == null) {
            flaws.add(
                    pointer,
                    Severity.HINT,
                    "unchecked-status",
                    "Nobody has said when '%s' was last compared with its source: do so, then set 'checked'."
                            .formatted(entry.id()));
        }
        return Optional.of(new Treatment(
                Objects.requireNonNull(entry.id()),
                Objects.requireNonNull(entry.name()),
                Objects.requireNonNull(entry.title()),
                Objects.requireNonNull(entry.status()),
                entry.checked(),
                origin(entry.source(), pointer, flaws)));
    }

    private static @Nullable Origin origin(@Nullable Source source, String pointer, Flaws flaws) {
        if (source != null
                && source.title() != null
                && source.url() != null
                && ON_THE_WEB.matcher(source.url()).matches()) {
            return new Origin(source.title(), source.url());
        }
        flaws.add(
                pointer,
                Severity.WARNING,
                "missing-source",
                "This status has no 'source' with a 'title' and a 'url' that begins with 'https://': readers cannot look it up.");
        return null;
    }

    private static boolean isNew(Treatment treatment, List<Treatment> all, Flaws flaws) {
        boolean isNew = all.stream().noneMatch(other -> other.id().equals(treatment.id()));
        if (!isNew) {
            flaws.add(
                    "/treatments",
                    Severity.ERROR,
                    "duplicate-treatment",
                    "There are two treatments with the id '%s': keep one. The second is left out."
                            .formatted(treatment.id()));
        }
        return isNew;
    }
}
