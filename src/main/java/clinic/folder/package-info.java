/** The folder that the editors write: which files are in it and what they hold. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package clinic.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
