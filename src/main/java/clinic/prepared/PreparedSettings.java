package clinic.prepared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param memory for all prepared pages together; a quarter of the heap where absent
 * @param cacheControl what browsers, and servers in between, may do with a page
 */
@ConfigurationProperties("clinic.pages")
record PreparedSettings(
        @Nullable DataSize memory, @DefaultValue("no-cache") String cacheControl) {

    long bytes() {
        return memory == null ? Runtime.getRuntime().maxMemory() / 4 : memory.toBytes();
    }
}
