package clinic.markdown;

import clinic.problem.Place;

/** A link as the editor wrote it. */
public record Link(String target, Place place) {

    public boolean isInternal() {
        return target.startsWith("/") && !target.startsWith("//");
    }

    /** The address without anchor and query. */
    public String address() {
        return target.replaceFirst("[?#].*", "");
    }
}
