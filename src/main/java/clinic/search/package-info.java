/** The page on which readers search, and what it offers them when nothing is found. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "index"})
package clinic.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
