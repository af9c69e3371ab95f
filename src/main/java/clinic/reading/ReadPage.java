package clinic.reading;

import clinic.content.Page;
import clinic.problem.Place;
import java.util.List;

/** A page, and the old addresses that its file claims. */
record ReadPage(Page page, List<Alias> aliases) {

    record Alias(String written, Place place) {}
}
