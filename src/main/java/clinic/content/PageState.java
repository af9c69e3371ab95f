package clinic.content;

public enum PageState {
    /** Not for readers yet: {@code draft: true}. */
    DRAFT,
    /** Goes live by itself at {@code publishAt}. */
    SCHEDULED,
    /** Shown to everyone. */
    LIVE,
    /** Was live until {@code expiresAt}. */
    EXPIRED,
    /** Taken down on purpose: {@code withdrawn: true}. */
    WITHDRAWN;

    /** Whether readers should be told that the page was here once, rather than that it does not exist. */
    public boolean isGone() {
        return this == EXPIRED || this == WITHDRAWN;
    }
}
