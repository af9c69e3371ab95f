/** The door to the desk: who may enter where, sign-in, sessions, and the frame around every page of the desk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "form", "staff"})
package clinic.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
