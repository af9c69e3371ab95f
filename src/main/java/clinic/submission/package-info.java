/**
 * What visitors send: stored exactly once and on disk before anyone is told so, found again without being read, and its
 * way through the front desk.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"disk", "privacy"})
package clinic.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
