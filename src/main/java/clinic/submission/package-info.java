/**
 * What every form for visitors shares: only our own pages may post, a field says in words what is wrong with it, and a
 * submission is stored exactly once and on disk before anyone is told so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "privacy")
package clinic.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
