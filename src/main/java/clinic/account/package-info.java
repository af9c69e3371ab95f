/** The pages of accounts: a person's own password and second factor, and what administrators do with everyone's. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "form", "qr", "session", "signin", "staff"})
package clinic.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
