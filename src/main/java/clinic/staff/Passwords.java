package clinic.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How passwords are judged, made up and kept. A letter with an accent counts the same whether a keyboard sends it as one
 * character or as two. Thread-safe.
 */
@Component
class Passwords implements PasswordEncoder {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    /** The count that OWASP advises for SHA-256; unlike bcrypt, PBKDF2 reads the whole of a long password. */
    private static final int ITERATIONS = 600_000;

    /** Crockford's letters and digits, none of which is mistaken for another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Set<String> common;
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "pbkdf2-sha256-600000",
            Map.of(
                    "pbkdf2-sha256-600000",
                    new Pbkdf2PasswordEncoder("", 16, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    Passwords() throws IOException {
        common = new ClassPathResource("clinic/staff/common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets a password pass that is long and not the first to be guessed; which characters it has does not matter.
     *
     * @throws RefusedException saying what is wrong with it
     */
    void check(String password, String account) throws RefusedException {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw new RefusedException("staff.password.short");
        }
        if (length > LONGEST) {
            throw new RefusedException("staff.password.long");
        }
        String small = normal.toLowerCase(Locale.ROOT);
        if (small.contains(account)) {
            throw new RefusedException("staff.password.name");
        }
        if (common.contains(small.replace(" ", "")) || small.chars().distinct().count() < 5) {
            throw new RefusedException("staff.password.common");
        }
    }

    /** 80 random bits that can be read out, such as {@code K7QM-93XD-P2VN-8RTB}. */
    static String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return password.toString();
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return String.valueOf(encoder.encode(password == null ? "" : normal(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && encoder.matches(normal(password), hash);
    }

    private static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
