package clinic.reading;

import clinic.content.Synonyms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in {@code search/synonyms.yaml}, before any line that says nothing is left out. */
record SynonymsFile(@Nullable List<@Nullable String> synonyms) {

    static final String EXAMPLE = "slipped disc = herniated disc";

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’ -]*");

    private static final int LONGEST = 60;

    /** @param wrong takes what cannot be understood, as a JSON pointer, and a sentence that says what to do */
    Synonyms synonyms(BiConsumer<String, String> wrong) {
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; synonyms != null && i < synonyms.size(); i++) {
            @Nullable String line = synonyms.get(i);
            if (line == null || line.isBlank()) {
                continue; // which was reported when it was read
            }
            List<String> group = Arrays.stream(line.split("=", -1))
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (group.size() < 2) {
                wrong.accept("/synonyms/" + i, "says of nothing that it means the same: write it like '%s'.");
            } else if (!group.stream().allMatch(SynonymsFile::isWords)) {
                wrong.accept(
                        "/synonyms/" + i,
                        "may hold only words, and '=' between what means the same: write it like '%s'.");
            } else {
                groups.add(group);
            }
        }
        return new Synonyms(groups);
    }

    private static boolean isWords(String text) {
        return text.length() <= LONGEST && WORDS.matcher(text).matches();
    }
}
