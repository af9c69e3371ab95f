/** What patients have sent as a file for a spreadsheet: all of it, as it is stored at one moment, and safe to open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "consultation", "contact", "content", "disk", "form", "submission"})
package clinic.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
