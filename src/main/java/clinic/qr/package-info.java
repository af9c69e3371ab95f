/** Texts as drawings that a telephone reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
