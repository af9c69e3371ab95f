/** Keeps on disk what the site has made of the content: it may be deleted at any time, and is made again then. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
