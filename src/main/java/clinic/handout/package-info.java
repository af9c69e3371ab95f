/** What a page needs beside its text when it is taken home on paper: its address, for a telephone to read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "edition", "qr"})
package clinic.handout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
