/** What a reader reads of a text, sentence by sentence, and where in the file each of them stands. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package clinic.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
