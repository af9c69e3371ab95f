/** The people of the clinic: their accounts, roles and passwords, and what administrators do with them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "form", "privacy"})
package clinic.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
