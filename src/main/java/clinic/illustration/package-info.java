/** Measures the pictures that editors put into their texts, and writes them into the pages in every size. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "folder", "markdown", "problem"})
package clinic.illustration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
