package clinic.prepared;

import java.util.List;

/**
 * What is known of a page that is on disk.
 *
 * @param ingredients what it depended on beside its edition
 * @param file that holds it
 */
record Kept(String address, List<List<String>> ingredients, String file) {}
