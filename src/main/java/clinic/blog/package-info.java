/** The blog: articles newest first, topics, what to read next, and who wrote and reviewed what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "edition", "index", "markdown"})
package clinic.blog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
