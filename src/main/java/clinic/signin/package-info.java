/** The door to the desk: who may enter where, how people sign in, and the menu on every page of the desk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "form", "session", "staff"})
package clinic.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
