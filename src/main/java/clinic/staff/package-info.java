/** The people of the clinic: their accounts, roles, passwords and second factors, and the rules for changing them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "disk", "privacy"})
package clinic.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
