/** Where pages stood before: whoever renames a file leaves its old address alive, also across restarts and nodes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "markdown"})
package clinic.moves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
