/** Who is signed in: their session, its cookies, what ends it, and what was typed when it had ended. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "privacy", "staff"})
package clinic.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
