/** Finds sentences that promise more than is known, by rules that a clinician writes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"phrase", "problem", "prose", "yaml"})
package clinic.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
