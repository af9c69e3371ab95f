/** What the site tells machines: feeds, the sitemap, {@code robots.txt} and {@code security.txt}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "edition", "markdown", "moves"})
package clinic.machines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
