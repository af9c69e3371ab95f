/** Makes sure that what we say is stored has left the memory of this machine. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.disk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
