/** Measures what tests must not: speed. Started by the scripts beside this folder. */
@NullMarked
package clinic.bench;

import org.jspecify.annotations.NullMarked;
