/**
 * Makes and serves the pictures of the pages: in every size that a browser may ask for, without anything that a camera noted,
 * and the one that a shared link is shown with. Only this and {@code illustration} know how pictures are coded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "folder", "illustration", "kept", "markdown", "schema"})
package clinic.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
