package clinic.claim;

import java.util.Locale;

/** What a rule can ask of a page as a whole. */
public enum PageCheck {
    /** One of its {@code needs} before the first of its {@code phrases}, or a box of the site above the text. */
    BEFORE,
    /** One of its {@code needs}, wherever one of its {@code phrases} stands. */
    WITH,
    /** None of its {@code needs}, wherever one of its {@code phrases} stands. */
    WITHOUT,
    /** None of its {@code phrases} in smaller type only than that of the text. */
    BODY_TYPE,
    AUTHOR,
    REVIEWER,
    /** What the reviewer may put after the name, and the day of the review, on a page that has been reviewed. */
    CREDENTIAL,
    /** A next review that is not overdue. */
    REVIEW_DUE,
    SOURCES,
    /** The warning signs, or a link to them. */
    WARNING_SIGNS,
    /** The words of every notice that the law asks for. */
    NOTICES,
    /** A title that the text does not say again. */
    TITLE_ONCE,
    /** Texts that somebody has written to their end. */
    WHOLE;

    /** Whether its rule has phrases. */
    boolean isOfPhrases() {
        return this == BEFORE || this == WITH || this == WITHOUT || this == BODY_TYPE;
    }

    /** As rule files write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
