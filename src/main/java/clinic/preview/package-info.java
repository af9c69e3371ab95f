/** Shows a page that readers do not see, as they would see it: at the desk, and to whoever has a link that expires. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "audit", "content", "disk", "form"})
package clinic.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
