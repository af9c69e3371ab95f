/** What is done later or again and again: kept in the database, so that it outlives a restart and one of many nodes does it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
