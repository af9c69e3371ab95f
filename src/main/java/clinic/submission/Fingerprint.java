package clinic.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether two submissions say the same: SHA-256 over all answers, small and capital letters alike. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of these answers, in this order, as 64 hexadecimal digits. */
    public static String of(List<@Nullable String> answers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String answer : answers) {
                String text = answer == null ? "" : answer.toLowerCase(Locale.ROOT);
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
