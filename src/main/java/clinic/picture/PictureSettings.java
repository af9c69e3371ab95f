package clinic.picture;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where pictures are kept and found.
 *
 * @param data the folder that the site writes to
 * @param baseUrl the address that visitors see
 */
@ConfigurationProperties("clinic")
record PictureSettings(Path data, URI baseUrl) {

    String absolute(String address) {
        return baseUrl.toString().replaceFirst("/$", "") + address;
    }
}
