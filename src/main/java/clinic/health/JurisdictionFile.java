package clinic.health;

import clinic.health.HealthReader.Flaws;
import clinic.health.Jurisdiction.Notice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a file of {@code health/jurisdictions/}, before any notice that is not whole is left out. */
record JurisdictionFile(
        @Nullable String name,
        @Nullable String signOff,
        @Nullable List<@Nullable Entry> notices) {

    record Entry(
            @Nullable String law,
            @Nullable String asks,
            @Nullable String text,
            @Nullable String url,
            @Nullable Size size) {}

    /** How large a notice has to be. */
    enum Size {
        TEXT,
        LARGEST
    }

    /** Whether its words are approved is asked only where it holds. */
    Jurisdiction jurisdiction(String code, Flaws flaws) {
        List<Notice> whole = new ArrayList<>();
        for (int i = 0; notices != null && i < notices.size(); i++) {
            @Nullable Entry entry = notices.get(i);
            if (entry == null) {
                continue; // which was reported when it was read
            }
            @Nullable String law = entry.law();
            if (law == null || law.isBlank()) {
                flaws.leaveOut("/notices/" + i, "Item %d of 'notices'".formatted(i + 1), "law");
            } else {
                whole.add(new Notice(law, entry.asks(), entry.text(), entry.url(), entry.size() == Size.LARGEST));
            }
        }
        return new Jurisdiction(code, name == null || name.isBlank() ? code : name, signOff, whole);
    }
}
