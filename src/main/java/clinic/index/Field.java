package clinic.index;

/** What is known of each page. */
enum Field {
    ADDRESS,
    SECTION,
    /** The slug of a topic. */
    TOPIC,
    TITLE,
    /** Every word of the title, as it stands. */
    TITLE_WORDS,
    DESCRIPTION,
    HEADINGS,
    /** The titles of the topics. */
    TOPICS,
    /** Every word of the page, without its ending. */
    ALL,
    /** Every word of the page, as it stands. */
    WORDS,
    /** The first millisecond at which readers find it. */
    FROM,
    /** The first millisecond at which they no longer do. */
    UNTIL
}
