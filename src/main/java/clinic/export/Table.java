package clinic.export;

import java.io.IOException;
import java.util.List;

/** A file with rows and columns, written from the first row to the last. */
interface Table {

    void row(List<String> cells) throws IOException;

    /** Writes the end. A table without it is recognised as broken, so a failed export must not get one. */
    void end() throws IOException;
}
