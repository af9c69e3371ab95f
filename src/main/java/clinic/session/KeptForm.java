package clinic.session;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into a form of the desk and could not save, as they were signed out by then.
 *
 * @param address where the form was sent, which is also where it is shown
 * @param until when it is shown again at the latest
 * @param answers by the names of the fields
 */
record KeptForm(String address, Instant until, Map<String, String> answers) {}
