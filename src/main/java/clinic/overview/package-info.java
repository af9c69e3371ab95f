/** The numbers of the front desk as pictures: what came in, how soon people were reached, and what still waits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "submission"})
package clinic.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
