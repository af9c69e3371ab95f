package clinic.reading;

import clinic.content.Notice;
import clinic.markdown.Body;
import clinic.problem.Places;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands between the {@code ---} lines of a notice. */
record NoticeFile(
        @Nullable String title,
        Notice.@Nullable Place place,
        @Nullable Instant from,
        @Nullable Instant until) {

    Notice notice(String file, Body body, Places places) {
        String name = file.replaceFirst(".*/", "").replaceFirst("\\.md$", "");
        return new Notice(
                name, title, Objects.requireNonNullElse(place, Notice.Place.TOP), from, until, body, file, places);
    }
}
