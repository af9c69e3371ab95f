package clinic.serving;

import java.time.Instant;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/** Whether somebody needs a page who may have it already, in the order of RFC 9110, 13.2.2. */
final class Conditions {

    private static final long NO_DATE = -1;

    private Conditions() {}

    /** 200 to send it, 304 if they have it, 412 if they want it only as it is not. */
    static int status(HttpFields asked, String tag, Instant modified) {
        @Nullable String match = null;
        @Nullable String noneMatch = null;
        @Nullable String modifiedSince = null;
        @Nullable String unmodifiedSince = null;
        for (HttpField field : asked) {
            if (field.getHeader() != null) {
                switch (field.getHeader()) {
                    case IF_MATCH -> match = joined(match, field);
                    case IF_NONE_MATCH -> noneMatch = joined(noneMatch, field);
                    case IF_MODIFIED_SINCE -> modifiedSince = field.getValue();
                    case IF_UNMODIFIED_SINCE -> unmodifiedSince = field.getValue();
                    default -> {}
                }
            }
        }
        if (match != null ? !isAmong(match, tag, true) : isAfter(modified, unmodifiedSince)) {
            return HttpStatus.PRECONDITION_FAILED_412;
        }
        boolean isKnown = noneMatch != null ? isAmong(noneMatch, tag, false) : isAt(modified, modifiedSince);
        return isKnown ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200;
    }

    private static String joined(@Nullable String before, HttpField field) {
        return before == null ? field.getValue() : before + ", " + field.getValue();
    }

    private static boolean isAmong(String tags, String tag, boolean strong) {
        return tags.equals(tag)
                || ETag.parse(tags).stream()
                        .anyMatch(known -> known.isWildcard() || known.compare(ETag.create(tag), strong));
    }

    /** A later date is that of another page, which stood here before somebody went back to this one. */
    private static boolean isAt(Instant modified, @Nullable String date) {
        return date != null && HttpDateTime.parseToEpoch(date) == modified.toEpochMilli();
    }

    /** A date that cannot be read is none (RFC 9110, 13.1.4). */
    private static boolean isAfter(Instant modified, @Nullable String date) {
        long since = date == null ? NO_DATE : HttpDateTime.parseToEpoch(date);
        return since != NO_DATE && modified.toEpochMilli() > since;
    }
}
