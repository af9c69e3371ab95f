/** The rights of one person: to get what we have stored about them, and to have it erased. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "consultation", "contact", "content", "disk", "form", "submission"})
package clinic.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
