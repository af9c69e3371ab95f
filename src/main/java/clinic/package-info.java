@NullMarked
package clinic;

import org.jspecify.annotations.NullMarked;
