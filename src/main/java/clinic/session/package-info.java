/** Who is signed in: their session, its cookies, and what ends it. */
@NullMarked
@ApplicationModule(allowedDependencies = "staff")
package clinic.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
