/** Reads files for their claims: the front matter, and everything that a reader reads of the text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "claim", "content", "markdown", "problem", "prose"})
package clinic.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
