/** Makes personal text unreadable to whoever has only the database, and findable without reading it. */
@NullMarked
@ApplicationModule(allowedDependencies = "disk")
package clinic.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
