package clinic.health;

import clinic.health.HealthReader.Flaws;
import clinic.health.Wording.Swap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in {@code health/wording.yaml}, before any word that is not whole is left out. */
record WordingFile(@Nullable List<@Nullable Entry> words) {

    record Entry(
            @Nullable List<@Nullable String> instead,
            @Nullable String say,
            @Nullable String why) {}

    Wording wording(Flaws flaws) {
        List<Swap> swaps = new ArrayList<>();
        for (int i = 0; words != null && i < words.size(); i++) {
            @Nullable Entry entry = words.get(i);
            if (entry == null) {
                continue; // which was reported when it was read
            }
            String name = "Item %d of 'words'".formatted(i + 1);
            List<String> instead = GlossaryFile.all(entry.instead());
            @Nullable String say = entry.say();
            @Nullable String why = entry.why();
            if (instead.isEmpty()) {
                flaws.leaveOut("/words/" + i, name, "instead");
            } else if (say == null || say.isBlank()) {
                flaws.leaveOut("/words/" + i, name, "say");
            } else if (why == null || why.isBlank()) {
                flaws.leaveOut("/words/" + i, name, "why");
            } else {
                swaps.add(new Swap(instead, say.strip(), why.strip()));
            }
        }
        return new Wording(swaps);
    }
}
