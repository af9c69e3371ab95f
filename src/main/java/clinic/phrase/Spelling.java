package clinic.phrase;

import java.util.regex.Pattern;

/** British words, spelled as Americans do, so that rules need one spelling only. */
final class Spelling {

    private static final Pattern ISE =
            Pattern.compile("(\\w{2,}(?:al|ar|at|er|ic|id|il|im|in|it|an|on|ol|or|ur))is(e|ed|es|er|ing|ation|ations)");
    private static final Pattern YSE = Pattern.compile("(anal|catal|paral)ys(e|ed|ing)");
    private static final Pattern OUR =
            Pattern.compile("(behavi|col|fav|flav|hon|hum|lab|rum|tum|vig)our(s|ed|ing|ite|ites|able|ful|al)?");

    private Spelling() {}

    static String american(String word) {
        if (word.contains("is") && ISE.matcher(word).matches()) {
            return ISE.matcher(word).replaceFirst("$1iz$2");
        }
        if (word.contains("ys") && YSE.matcher(word).matches()) {
            return YSE.matcher(word).replaceFirst("$1yz$2");
        }
        if (word.contains("our")) {
            return OUR.matcher(word).matches() ? word.replace("our", "or") : word;
        }
        return word.replace("aesth", "esth")
                .replace("paed", "ped")
                .replace("haem", "hem")
                .replace("oedem", "edem");
    }
}
