package clinic.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of box in a text. */
enum Callout {
    NOTE("Note: "),
    TIP("Tip: "),
    WARNING("Important: "),
    URGENT("Urgent advice: "),
    EMERGENCY("Immediate action required: ");

    private final String spoken;

    Callout(String spoken) {
        this.spoken = spoken;
    }

    static Optional<Callout> named(String word) {
        return Arrays.stream(values())
                .filter(callout -> callout.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static Stream<String> words() {
        return Arrays.stream(values()).map(Callout::word);
    }

    /** As editors write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Said before the title for those who cannot see the color. */
    String spoken() {
        return spoken;
    }
}
