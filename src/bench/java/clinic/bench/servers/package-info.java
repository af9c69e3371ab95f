/** The servers that we could run on, each with one prepared page and nothing else. */
@NullMarked
package clinic.bench.servers;

import org.jspecify.annotations.NullMarked;
