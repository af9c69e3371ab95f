/** Where visitors find the site. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
