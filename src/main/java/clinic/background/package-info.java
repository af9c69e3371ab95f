/** Work that no visitor waits for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
