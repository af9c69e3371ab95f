/** What the clinic publishes: one immutable tree of pages, notices and facts, which knows no files, web or database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"claim", "health", "markdown", "problem"})
package clinic.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
