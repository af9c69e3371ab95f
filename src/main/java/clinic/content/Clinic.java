package clinic.content;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every fact about the clinic that is not a page: {@code site.yaml}.
 *
 * @param language of the pages, as a BCP 47 tag
 * @param emergency the number to call in an emergency
 * @param map where a map of the address is, beginning with {@code https://}
 * @param jurisdiction whose notices hold, such as {@code US-WA}
 * @param reply by when the clinic promises to answer, as the end of a sentence
 */
public record Clinic(
        String name,
        @Nullable String tagline,
        String language,
        ZoneId timeZone,
        @Nullable String phone,
        String emergency,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String map,
        List<Hours> hours,
        String reply,
        List<MenuItem> menu,
        List<MenuItem> footer,
        @Nullable Security security,
        @Nullable String jurisdiction,
        Look look) {

    public record Address(
            @Nullable String street,
            @Nullable String town,
            @Nullable String region,
            @Nullable String postalCode) {}

    /** Open from {@code opens} to {@code closes} on each day from {@code from} to {@code to}. */
    public record Hours(DayOfWeek from, @Nullable DayOfWeek to, LocalTime opens, LocalTime closes) {}

    public record MenuItem(String label, String address) {}

    /**
     * For whoever finds a hole in the site.
     *
     * @param contact an e-mail address
     */
    public record Security(String contact) {}

    /**
     * What is the clinic's own in how the site looks.
     *
     * @param accent the colour of links and buttons, such as {@code #0a5158}
     * @param logo address of a picture in the content folder, which stands for mark and name
     * @param logoDark another one in its place on a dark screen
     */
    public record Look(
            @Nullable String accent,
            @Nullable String logo,
            @Nullable String logoDark) {

        public static final Look OURS = new Look(null, null, null);
    }

    public Clinic {
        look = look == null ? Look.OURS : look;
        name = orElse(name, "Our clinic");
        language = orElse(language, "en-US");
        timeZone = timeZone == null ? ZoneId.of("UTC") : timeZone;
        emergency = orElse(emergency, "911");
        reply = orElse(reply, "as soon as we can");
        hours = hours == null ? List.of() : List.copyOf(hours);
        menu = menu == null ? List.of() : List.copyOf(menu);
        footer = footer == null ? List.of() : List.copyOf(footer);
    }

    private static String orElse(@Nullable String fact, String general) {
        return fact == null || fact.isBlank() ? general : fact;
    }

    /** What is shown when {@code site.yaml} cannot be read: honest, and enough for every page to work. */
    @SuppressWarnings("NullAway") // the constructor replaces every absent fact
    public static Clinic unnamed() {
        return new Clinic(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
