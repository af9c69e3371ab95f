package clinic.picture;

import java.io.IOException;
import org.springframework.http.MediaType;

/**
 * A file that the site can make.
 *
 * @param name the last part of its address; what is made under one name is always the same
 */
record Order(String name, MediaType type, Recipe recipe) {

    interface Recipe {

        /**
         * Makes the file.
         *
         * @throws IOException if it cannot be made, with a sentence for the log
         */
        byte[] make() throws IOException;
    }
}
