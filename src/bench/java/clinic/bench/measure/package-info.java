/** What each bench needs: processes that are measured from outside, load, and a place for figures. */
@NullMarked
package clinic.bench.measure;

import org.jspecify.annotations.NullMarked;
