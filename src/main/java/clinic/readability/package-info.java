/** How hard a text is to read: grades, and what its editor could write in a plainer way. */
@NullMarked
@ApplicationModule(allowedDependencies = {"health", "markdown", "problem", "prose"})
package clinic.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
