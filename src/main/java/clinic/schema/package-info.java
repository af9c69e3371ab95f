/** What a page shows, said again for search engines in the words of schema.org, and nothing that it does not show. */
@NullMarked
@ApplicationModule(allowedDependencies = "content")
package clinic.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
