/** The page on which readers search, what it offers them when nothing is found, and what is suggested while they type. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "index"})
package clinic.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
