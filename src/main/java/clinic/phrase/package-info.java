/** A small language in which people without a programmer say which words to look for, and how they are found. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package clinic.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
