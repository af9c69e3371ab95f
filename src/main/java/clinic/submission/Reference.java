package clinic.submission;

import java.security.SecureRandom;

/**
 * The number that a visitor is told, such as {@code PT-7K3M-9QXD}: 40 random bits in Crockford's Base32, which has no
 * letters that are mistaken for digits or for each other (no I, L, O, U).
 */
final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

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
