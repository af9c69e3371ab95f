package clinic.submission;

import clinic.submission.Term.Kind;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings names, telephone numbers and e-mail addresses into the one spelling under which they are found. */
final class SearchWords {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Letters that Unicode does not take apart into a plain letter and an accent. */
    private static final Map<String, String> PLAIN =
            Map.of("æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ħ", "h", "ı", "i");

    private SearchWords() {}

    record Word(Kind kind, String text) {}

    /** Each word of a name; a hyphen parts words, an apostrophe does not. */
    static Set<Word> ofName(String name) {
        String plain = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll(
                        "[\\p{M}\\p{Cf}ـ'’ʼ`]", ""); // the third is Arabic's tatweel, which only makes a word longer
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(Kind.NAME, word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An e-mail address or a telephone number. */
    static Word ofAddress(String address, String region) {
        return address.contains("@")
                ? new Word(
                        Kind.EMAIL,
                        Normalizer.normalize(address.strip(), Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT))
                : new Word(Kind.PHONE, phone(address, region));
    }

    private static String phone(String typed, String region) {
        try {
            return NUMBERS.format(NUMBERS.parse(typed, region), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return PhoneNumberUtil.normalizeDigitsOnly(typed);
        }
    }

    /** Everything that a staff member typed into one field, in any order: names, numbers and addresses. */
    static Set<Word> ofQuery(String typed, String region) {
        if (isOneNumber(typed)) {
            return Set.of(ofAddress(typed, region));
        }
        Set<Word> words = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(typed);
        for (PhoneNumberMatch match : NUMBERS.findNumbers(typed, region, Leniency.POSSIBLE, Long.MAX_VALUE)) {
            words.add(new Word(Kind.PHONE, NUMBERS.format(match.number(), PhoneNumberFormat.E164)));
            rest.replace(match.start(), match.end(), " ".repeat(match.end() - match.start()));
        }
        Arrays.stream(rest.toString().strip().split("[\\s,;]+"))
                .flatMap(part -> part.contains("@") ? Stream.of(ofAddress(part, region)) : ofName(part).stream())
                .forEach(words::add);
        return words;
    }

    /** Whether there is nothing but a telephone number, in whatever signs, perhaps with an extension. */
    private static boolean isOneNumber(String typed) {
        String number = typed.replaceFirst("(?i)\\s*(ext\\.?|x|#)\\s*\\p{Nd}+\\s*$", "");
        return number.chars().filter(Character::isDigit).count() > 4
                && number.chars().noneMatch(letter -> Character.isLetter(letter) || letter == '@');
    }
}
