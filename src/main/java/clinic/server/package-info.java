/** How the site is served: by Jetty, within limits, guarded, and with a plain page for what never reaches the rest. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address"})
package clinic.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
