/** The first page of the site: what the clinic does, for whom, how a visit goes, who is there and what is new. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "markdown"})
package clinic.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
