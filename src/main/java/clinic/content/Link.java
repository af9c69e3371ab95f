package clinic.content;

/**
 * A link as the editor wrote it.
 *
 * @param line in the file, counted from 1
 */
public record Link(String target, int line) {

    boolean isInternal() {
        return target.startsWith("/") && !target.startsWith("//");
    }

    /** The address without anchor and query. */
    String address() {
        return target.replaceFirst("[?#].*", "");
    }
}
