/** Messages to the clinic: the contact form, and the message as the clinic keeps it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"form", "privacy", "spam", "submission"})
package clinic.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
