package clinic.machines;

import org.jdom2.Verifier;

/** Text without the characters that XML cannot hold, such as control characters and halves of an emoji. */
final class WellFormed {

    private WellFormed() {}

    static String text(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
