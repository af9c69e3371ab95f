package clinic.markdown;

/**
 * A link as the editor wrote it.
 *
 * @param line in the file, counted from 1
 */
public record Link(String target, int line) {

    public boolean isInternal() {
        return target.startsWith("/") && !target.startsWith("//");
    }

    /** The address without anchor and query. */
    public String address() {
        return target.replaceFirst("[?#].*", "");
    }
}
