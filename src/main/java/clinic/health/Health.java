package clinic.health;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything in {@code health/} that pages are shown with, beside the warning signs.
 *
 * @param jurisdictions that hold for the clinic, the widest first
 */
public record Health(Glossary glossary, Wording wording, Treatments treatments, List<Jurisdiction> jurisdictions) {

    public static final Health NONE = new Health(Glossary.NONE, Wording.NONE, Treatments.NONE, List.of());

    public Health {
        jurisdictions = List.copyOf(jurisdictions);
    }

    public Optional<Treatment> treatment(@Nullable String id) {
        return treatments.all().stream()
                .filter(treatment -> treatment.id().equals(id))
                .findFirst();
    }

    /** Whether counsel has written the words of every notice that a jurisdiction asks for. */
    public boolean isWritten() {
        return jurisdictions.stream()
                .flatMap(jurisdiction -> jurisdiction.notices().stream())
                .allMatch(Jurisdiction.Notice::isWritten);
    }

    /** The notices of all jurisdictions that belong on a page on a listed treatment. */
    public List<Jurisdiction.Notice> notices() {
        return jurisdictions.stream()
                .flatMap(jurisdiction -> jurisdiction.notices().stream())
                .filter(Jurisdiction.Notice::isWritten)
                .toList();
    }
}
