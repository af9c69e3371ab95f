package clinic.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key is kept: apart from the database, so that a copy of one is of no use without the other.
 *
 * @param keys the key file, created at the first start
 * @param keyset the text of a key file; wins over it, and comes from the environment as {@code CLINIC_KEYSET}
 */
@ConfigurationProperties("clinic")
record PrivacySettings(
        @DefaultValue("./keys/clinic.json") Path keys,
        @Nullable String keyset) {

    /** Without the key itself. */
    @Override
    public String toString() {
        return "PrivacySettings[keys=" + keys + "]";
    }
}
