package clinic.assets;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/** Files in one colour. The address of each changes with its content, so a browser may keep it for a year. */
final class Wardrobe {

    record File(MediaType type, String text) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, File> files = new HashMap<>();

    void add(String name, MediaType type, String text) {
        File file = new File(type, text);
        String hash = DigestUtils.md5DigestAsHex(file.bytes()).substring(0, 12);
        String hashed =
                StringUtils.stripFilenameExtension(name) + "." + hash + "." + StringUtils.getFilenameExtension(name);
        addresses.put(name, "/assets/" + hashed);
        files.put(hashed, file);
    }

    Map<String, String> addresses() {
        return addresses;
    }

    /** @param hashed the last part of its address */
    @Nullable
    File file(String hashed) {
        return files.get(hashed);
    }
}
