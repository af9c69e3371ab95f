/** The whole database at one moment as one sealed file, and that file as a database again, on any engine. */
@NullMarked
@ApplicationModule(allowedDependencies = "privacy")
package clinic.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
