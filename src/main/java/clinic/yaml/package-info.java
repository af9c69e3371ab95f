/** Reads YAML into records and says in plain words, with line and column, what does not fit. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package clinic.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
