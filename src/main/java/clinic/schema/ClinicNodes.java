package clinic.schema;

import clinic.content.Clinic;
import clinic.content.Clinic.Address;
import clinic.content.Clinic.Hours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The clinic, as the head and the foot of every page tell of it. */
final class ClinicNodes {

    private static final List<String> TYPES = List.of("MedicalClinic", "Physiotherapy");

    private final Clinic clinic;
    private final String home;

    ClinicNodes(Clinic clinic, UnaryOperator<String> absolute) {
        this.clinic = clinic;
        this.home = absolute.apply("/");
    }

    String id() {
        return home + "#clinic";
    }

    /** Enough to know whom another page means. */
    Node mention() {
        return new Node()
                .with("@type", TYPES)
                .with("@id", id())
                .with("name", clinic.name())
                .with("url", home);
    }

    Node whole() {
        return mention()
                .with("telephone", clinic.phone())
                .with("address", address(clinic.address()))
                .with(
                        "openingHoursSpecification",
                        clinic.hours().stream().map(ClinicNodes::hours).toList());
    }

    Node webSite() {
        return Node.of("WebSite", home + "#website")
                .with("name", clinic.name())
                .with("url", home)
                .with("publisher", Node.reference(id()));
    }

    private static @Nullable Map<String, Object> address(@Nullable Address address) {
        return address == null
                ? null
                : Node.of("PostalAddress")
                        .with("streetAddress", address.street())
                        .with("addressLocality", address.town())
                        .with("addressRegion", address.region())
                        .with("postalCode", address.postalCode())
                        .properties();
    }

    private static Map<String, Object> hours(Hours hours) {
        List<String> days = new ArrayList<>();
        DayOfWeek last = hours.to() == null ? hours.from() : hours.to();
        for (DayOfWeek day = hours.from(); days.size() < 7; day = day.plus(1)) {
            days.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            if (day == last) {
                break;
            }
        }
        return Node.of("OpeningHoursSpecification")
                .with("dayOfWeek", days)
                .with("opens", hours.opens().toString())
                .with("closes", hours.closes().toString())
                .properties();
    }
}
