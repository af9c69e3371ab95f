/** Turns the Markdown of editors into HTML that is safe to show, and into what a reader reads; nothing else knows Flexmark. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "prose"})
package clinic.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
