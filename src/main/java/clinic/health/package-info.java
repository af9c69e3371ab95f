/**
 * What a clinician and counsel sign off beside the warning signs: words that are explained, words to avoid, treatments with
 * their approval, and the notices that a state asks for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "yaml"})
package clinic.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
