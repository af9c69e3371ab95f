package clinic.phrase;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The forms that an English word takes. */
final class Forms {

    private static final String VOWELS = "aeiou";

    /** Of verbs that rules use. */
    private static final Map<String, Set<String>> IRREGULAR = Map.ofEntries(
            Map.entry("beat", Set.of("beaten")),
            Map.entry("begin", Set.of("began", "begun")),
            Map.entry("break", Set.of("broke", "broken")),
            Map.entry("bring", Set.of("brought")),
            Map.entry("choose", Set.of("chose", "chosen")),
            Map.entry("come", Set.of("came")),
            Map.entry("do", Set.of("did", "does", "done")),
            Map.entry("fall", Set.of("fell", "fallen")),
            Map.entry("feel", Set.of("felt")),
            Map.entry("fight", Set.of("fought")),
            Map.entry("find", Set.of("found")),
            Map.entry("get", Set.of("got", "gotten")),
            Map.entry("give", Set.of("gave", "given")),
            Map.entry("go", Set.of("goes", "gone", "went")),
            Map.entry("grow", Set.of("grew", "grown")),
            Map.entry("know", Set.of("knew", "known")),
            Map.entry("leave", Set.of("left")),
            Map.entry("lose", Set.of("lost")),
            Map.entry("make", Set.of("made")),
            Map.entry("overcome", Set.of("overcame")),
            Map.entry("rebuild", Set.of("rebuilt")),
            Map.entry("regrow", Set.of("regrew", "regrown")),
            Map.entry("run", Set.of("ran")),
            Map.entry("say", Set.of("said")),
            Map.entry("see", Set.of("saw", "seen")),
            Map.entry("seek", Set.of("sought")),
            Map.entry("show", Set.of("shown")),
            Map.entry("shrink", Set.of("shrank", "shrunk")),
            Map.entry("sleep", Set.of("slept")),
            Map.entry("speed", Set.of("sped")),
            Map.entry("swear", Set.of("swore", "sworn")),
            Map.entry("take", Set.of("taken", "took")),
            Map.entry("tell", Set.of("told")),
            Map.entry("think", Set.of("thought")),
            Map.entry("undergo", Set.of("undergoes", "undergone", "underwent")),
            Map.entry("wear", Set.of("wore", "worn")),
            Map.entry("win", Set.of("won")),
            Map.entry("write", Set.of("written", "wrote")));

    private Forms() {}

    /** The word itself and its endings: {@code cure, cures, cured, curing}; some of them may not exist. */
    static Set<String> of(String word) {
        Set<String> forms = new TreeSet<>(IRREGULAR.getOrDefault(word, Set.of()));
        forms.add(word);
        char last = word.charAt(word.length() - 1);
        if (last == 'e') {
            addEndings(forms, word.substring(0, word.length() - 1), "es", "ed", "ing");
        } else if (last == 'y' && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
            addEndings(forms, word.substring(0, word.length() - 1), "ies", "ied");
            addEndings(forms, word, "ing");
        } else if ("sxz".indexOf(last) >= 0 || word.endsWith("ch") || word.endsWith("sh")) {
            addEndings(forms, word, "es", "ed", "ing");
        } else {
            addEndings(forms, word, "s", "ed", "ing");
            if (isDoubled(word)) {
                addEndings(forms, word + last, "ed", "ing");
            }
        }
        return forms;
    }

    private static void addEndings(Set<String> forms, String stem, String... endings) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
    }

    /** As in {@code stop, stopped}. */
    private static boolean isDoubled(String word) {
        int length = word.length();
        return length > 2
                && !isVowel(word.charAt(length - 1))
                && isVowel(word.charAt(length - 2))
                && !isVowel(word.charAt(length - 3));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
