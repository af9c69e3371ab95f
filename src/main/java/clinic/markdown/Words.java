package clinic.markdown;

/** Counts words as a reader would. */
final class Words {

    private Words() {}

    static int in(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean begins = Character.isLetterOrDigit(sign);
            words += begins && !inWord ? 1 : 0;
            inWord = begins || (inWord && goesOn(sign));
        }
        return words;
    }

    private static boolean goesOn(char sign) {
        return "'’.-".indexOf(sign) >= 0 || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}
