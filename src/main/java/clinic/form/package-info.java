/** What every form shares: only our own pages may post, a field says in words what is wrong with it, and nothing typed is lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address"})
package clinic.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
