/** The files that every page is shown with: stylesheets in the clinic's colour, its mark, drawings and scripts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "edition"})
package clinic.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
