/**
 * The pages of the clinic and the frame around every public page: menu, breadcrumbs, notices, hours, structured data,
 * canonical addresses and errors.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "assets",
            "content",
            "edition",
            "health",
            "markdown",
            "moves",
            "schema",
            "server"
        })
package clinic.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
