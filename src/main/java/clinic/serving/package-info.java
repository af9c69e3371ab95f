/** Answers with prepared pages before the servlet container is entered, as HTTP asks: codings, conditions, counts. */
@NullMarked
@ApplicationModule(allowedDependencies = "prepared")
package clinic.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
