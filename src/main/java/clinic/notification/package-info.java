/** Tells staff and patients by mail what came in: written down with it, sent after it, and never anything personal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "audit", "form", "jobs", "privacy", "submission"})
package clinic.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
