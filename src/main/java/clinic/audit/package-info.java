/** The audit trail: who did what to which record and when; it grows, nobody can change it, and only six years end a line. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
