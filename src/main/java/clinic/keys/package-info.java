/** The change of keys: what the one who runs the site does on the command line, and what the site does at night. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "content", "privacy"})
package clinic.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
