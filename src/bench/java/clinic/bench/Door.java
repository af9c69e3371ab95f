package clinic.bench;

import java.util.Map;

/**
 * Where a request can go.
 *
 * @param cookies of who asks there; empty for visitors
 * @param fields of the form that is sent there, as a browser would send them; empty if there is none
 */
record Door(String address, String cookies, Map<String, String> fields) {}
