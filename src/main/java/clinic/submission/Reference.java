package clinic.submission;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number that a visitor is told, such as {@code PT-7K3M-9QXD}: 40 random bits in Crockford's Base32, which has no
 * letters that are mistaken for digits or for each other (no I, L, O, U).
 */
final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /**
     * The reference that somebody typed as they heard it: in small letters, without hyphens, with O for 0 and I or L for 1,
     * as Crockford reads them.
     */
    static Optional<String> heard(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replaceFirst("^PT", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return signs.matches("[" + ALPHABET + "]{8}")
                ? Optional.of("PT-" + signs.substring(0, 4) + "-" + signs.substring(4))
                : Optional.empty();
    }

    static String next() {
        StringBuilder reference = new StringBuilder("PT");
        for (int i = 0; i < 8; i++) {
            if (i % 4 == 0) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
