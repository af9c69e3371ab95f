/** The door to the desk: who may enter where, how people sign in, and the menu on every page of the desk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "audit", "form", "session", "staff", "throttle"})
package clinic.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
