/** What readers see between two changes, of the content or by the time, and at which addresses the same for everyone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "kept"})
package clinic.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
