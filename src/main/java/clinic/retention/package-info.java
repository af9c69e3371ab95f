/** How long what is closed is kept, and the nightly end of what has been kept long enough. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "content", "form", "submission"})
package clinic.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
