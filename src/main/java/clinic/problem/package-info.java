/** What is wrong with a content file, in words for the person who wrote it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
