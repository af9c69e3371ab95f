/** Keeps floods out of the public forms and sets aside what looks like spam, without ever losing what a patient wrote. */
@NullMarked
@ApplicationModule(allowedDependencies = {"form", "submission", "throttle"})
package clinic.spam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
