/** The desk of the editors: every file with its state and the reason, all that is wrong, previews, and the guide. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "content",
            "editorial",
            "folder",
            "form",
            "markdown",
            "preview",
            "privacy",
            "problem",
            "readability",
            "proof",
            "signin"
        })
package clinic.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
