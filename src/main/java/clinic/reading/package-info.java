/** Makes the tree of the files in the folder. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "folder", "markdown", "problem", "yaml"})
package clinic.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
