/** Makes the tree of the files in the folder, again whenever they change, and keeps the last good version of each. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "content",
            "folder",
            "health",
            "illustration",
            "kept",
            "markdown",
            "problem",
            "proof",
            "yaml"
        })
package clinic.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
