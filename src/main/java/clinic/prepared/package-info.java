/**
 * Public pages, made once for each state of the content and kept ready compressed: answered before the servlet container is
 * entered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "edition", "kept", "server"})
package clinic.prepared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
