/** Turns the Markdown of editors into HTML that is safe to show; nothing else knows Flexmark. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package clinic.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
