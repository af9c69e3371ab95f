/** Finds pages by their words, in memory and always as they are now: what was searched for, and what is alike. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "markdown"})
package clinic.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
