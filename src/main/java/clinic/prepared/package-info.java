/** Public pages, made once for each state of the content and kept ready compressed, also across a restart. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "edition", "kept"})
package clinic.prepared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
