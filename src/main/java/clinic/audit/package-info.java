/** The audit trail: who did what to which record and when; it grows, and nobody can change it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
