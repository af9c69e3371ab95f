/** The screens on which the front desk sees what waits, opens a request or a message, and takes the next step with it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "consultation",
            "contact",
            "content",
            "disk",
            "form",
            "notification",
            "staff",
            "submission"
        })
package clinic.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
