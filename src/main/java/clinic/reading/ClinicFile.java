package clinic.reading;

import clinic.content.Clinic;
import clinic.content.Clinic.Hours;
import clinic.content.Clinic.MenuItem;
import clinic.yaml.Positions;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in {@code site.yaml}, before anything that is not whole is left out. */
record ClinicFile(
        @Nullable String name,
        @Nullable String tagline,
        @Nullable String language,
        @Nullable ZoneId timeZone,
        @Nullable String phone,
        @Nullable String emergency,
        @Nullable String email,
        Clinic.@Nullable Address address,
        @Nullable String map,
        @Nullable List<@Nullable Opening> hours,
        @Nullable String reply,
        @Nullable List<@Nullable Item> menu,
        @Nullable List<@Nullable Item> footer,
        @Nullable SecurityPart security,
        @Nullable String jurisdiction,
        @Nullable LookPart look,
        @Nullable ClaimsPart claims) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>@:,%?&]+@[^\\s<>@:,%?&]+");

    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** @param missing takes what is not there, as a JSON pointer, and a sentence that says so */
    @SuppressWarnings("NullAway") // the constructor replaces every absent fact
    Clinic clinic(Positions positions, BiConsumer<String, String> missing) {
        Lists lists = new Lists(positions, missing);
        return new Clinic(
                name,
                tagline,
                language,
                timeZone,
                phone,
                emergency,
                email,
                address,
                map(missing),
                lists.whole("hours", hours),
                reply,
                lists.whole("menu", menu),
                lists.whole("footer", footer),
                security(missing),
                jurisdiction,
                look(missing));
    }

    private @Nullable String map(BiConsumer<String, String> missing) {
        if (map != null && !map.matches("https://[^\\s\"<>]+")) {
            missing.accept("/map", "'map' must be an address that begins with https://: no map is shown.");
            return null;
        }
        return map;
    }

    private Clinic.@Nullable Security security(BiConsumer<String, String> missing) {
        if (security == null) {
            return null;
        }
        @Nullable String contact = security.contact();
        if (contact == null || !EMAIL.matcher(contact).matches()) {
            missing.accept(
                    "/security",
                    "'security' needs a 'contact' with an e-mail address, such as security@example.org: nobody is told"
                            + " whom to write to.");
            return null;
        }
        return new Clinic.Security(contact);
    }

    private Clinic.Look look(BiConsumer<String, String> missing) {
        if (look == null) {
            return Clinic.Look.OURS;
        }
        @Nullable String accent = look.accent();
        if (accent != null && !COLOR.matcher(accent).matches()) {
            missing.accept(
                    "/look/accent", "'accent' must be a color such as \"#0a5158\", in quotes: the site keeps its own.");
            accent = null;
        }
        if (look.logoDark() != null && look.logo() == null) {
            missing.accept(
                    "/look/logoDark",
                    "'logoDark' stands in for a 'logo', and there is none: the site shows its own mark.");
        }
        return new Clinic.Look(accent == null ? null : accent.toLowerCase(Locale.ROOT), look.logo(), look.logoDark());
    }

    /** Whether claims of the worst kind keep a file from being shown. */
    boolean isBlocking() {
        return claims != null && Boolean.TRUE.equals(claims.block());
    }

    record ClaimsPart(@Nullable Boolean block) {}

    record LookPart(
            @Nullable String accent,
            @Nullable String logo,
            @Nullable String logoDark) {}

    record SecurityPart(@Nullable String contact) {}

    /** An item of a list, which may lack a part. */
    private interface Partial<T> {

        /** The parts that an item needs, by key. */
        Map<String, @Nullable Object> needed();

        /** What an editor knows it by; empty if there is nothing. */
        String known();

        T whole();
    }

    record Opening(
            @Nullable DayOfWeek from,
            @Nullable DayOfWeek to,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) implements Partial<Hours> {

        @Override
        public Map<String, @Nullable Object> needed() {
            Map<String, @Nullable Object> needed = new LinkedHashMap<>();
            needed.put("from", from);
            needed.put("opens", opens);
            needed.put("closes", closes);
            return needed;
        }

        @Override
        public String known() {
            return "";
        }

        @Override
        public Hours whole() {
            return new Hours(
                    Objects.requireNonNull(from), to, Objects.requireNonNull(opens), Objects.requireNonNull(closes));
        }
    }

    record Item(@Nullable String label, @Nullable String address) implements Partial<MenuItem> {

        Item {
            label = label == null || label.isBlank() ? null : label;
            address = address == null || address.isBlank() ? null : address;
        }

        @Override
        public Map<String, @Nullable Object> needed() {
            Map<String, @Nullable Object> needed = new LinkedHashMap<>();
            needed.put("label", label);
            needed.put("address", address);
            return needed;
        }

        @Override
        public String known() {
            return label == null ? Objects.requireNonNullElse(address, "") : label;
        }

        @Override
        public MenuItem whole() {
            return new MenuItem(Objects.requireNonNull(label), Objects.requireNonNull(address));
        }
    }

    private record Lists(Positions positions, BiConsumer<String, String> missing) {

        <T> List<T> whole(String key, @Nullable List<? extends @Nullable Partial<T>> items) {
            List<T> whole = new ArrayList<>();
            for (int i = 0; items != null && i < items.size(); i++) {
                @Nullable Partial<T> item = items.get(i);
                if (item == null) {
                    continue; // an empty or a wrong item, which was reported when it was read
                }
                List<String> absent = item.needed().entrySet().stream()
                        .filter(part -> part.getValue() == null)
                        .map(Map.Entry::getKey)
                        .toList();
                if (absent.isEmpty()) {
                    whole.add(item.whole());
                } else {
                    report("/" + key + "/" + i, item, absent);
                }
            }
            return whole;
        }

        /** What is there but wrong was reported when it was read. */
        private void report(String pointer, Partial<?> item, List<String> absent) {
            String parts = absent.stream()
                    .filter(part -> !positions.isGiven(pointer + "/" + part))
                    .map("no '%s'"::formatted)
                    .collect(Collectors.joining(" and "));
            if (!parts.isEmpty()) {
                String known = item.known().isEmpty() ? "" : " (" + item.known() + ")";
                missing.accept(
                        pointer,
                        "%s%s has %s: it is left out."
                                .formatted(positions.at(pointer).name(), known, parts));
            }
        }
    }
}
