/** The folder that the editors write: which files are in it, what they hold, and when it has changed. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package clinic.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
