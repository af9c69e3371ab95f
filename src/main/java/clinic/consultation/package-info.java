/** Requests for a consultation: the form that visitors fill in, and the request as the clinic keeps it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"form", "privacy", "spam", "submission"})
package clinic.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
