/** Requests that staff enter for a caller or visitor: one page for the whole talk, and what is open already by the same number. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "consultation", "content", "desk", "form", "submission"})
package clinic.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
