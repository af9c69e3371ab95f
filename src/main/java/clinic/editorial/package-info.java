/** Judges what was written, and lists all that is wrong with it: in the log, at the desk and for the command line. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "background",
            "claim",
            "content",
            "folder",
            "health",
            "markdown",
            "problem",
            "proof",
            "readability",
            "reading"
        })
package clinic.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
