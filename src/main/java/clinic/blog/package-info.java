/** The blog: articles newest first, topics, and what to read next. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "markdown"})
package clinic.blog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
