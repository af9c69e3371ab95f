/**
 * Reads the content folder into one immutable tree of pages and says what is wrong with it; knows Markdown and YAML, but
 * neither web nor database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package clinic.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
