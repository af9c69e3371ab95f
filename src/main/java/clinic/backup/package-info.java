/** Nightly backups, checked by restoring them; asking for one now; and the way back, on the command line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "content", "form", "jobs", "privacy", "signin", "snapshot"})
package clinic.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
