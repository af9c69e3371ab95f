package clinic.machines;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param baseUrl the address that visitors see; machines get no address without it */
@ConfigurationProperties("clinic")
record MachineSettings(URI baseUrl) {

    String absolute(String address) {
        return baseUrl.toString().replaceFirst("/$", "") + address;
    }
}
