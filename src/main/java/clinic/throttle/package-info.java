/** Counts tries, so that nobody has too many: in the database, so that any number of nodes count together. */
@NullMarked
@ApplicationModule(allowedDependencies = "privacy")
package clinic.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
