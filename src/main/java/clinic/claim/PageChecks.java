package clinic.claim;

import clinic.problem.Place;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What rules on whole pages have met on one. Use one for one page. */
final class PageChecks {

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CUT = Pattern.compile("(\\.\\.\\.|\u2026)\\s*\\z");
    private static final Set<Kind> TEXTS = EnumSet.of(Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE, Kind.KEY);

    private final Written page;
    private final Map<Rule, Claim> phrases = new HashMap<>();
    private final Map<Rule, Integer> firstPhrase = new HashMap<>();
    private final Map<Rule, Integer> firstNeed = new HashMap<>();

    PageChecks(Written page) {
        this.page = page;
    }

    void phrase(Claim claim, Passage passage, int line) {
        if (claim.rule().page() == PageCheck.BODY_TYPE && !page.isSmall(claim, passage)) {
            need(claim.rule(), line);
            return;
        }
        phrases.putIfAbsent(claim.rule(), claim);
        firstPhrase.putIfAbsent(claim.rule(), line);
    }

    void need(Rule rule, int line) {
        firstNeed.putIfAbsent(rule, line);
    }

    /** What the page lacks by a rule. */
    Optional<Claim> lack(Rule rule) {
        @Nullable PageCheck check = rule.page();
        if (check == null) {
            return Optional.empty();
        }
        if (page.has().contains(check)) {
            return Optional.empty();
        }
        if (!check.isOfPhrases()) {
            return unmet(check).map(place -> new Claim(rule, rule.weight(), place, "", 0, 0));
        }
        return Optional.ofNullable(phrases.get(rule))
                .filter(phrase -> isBroken(check, firstPhrase.getOrDefault(rule, 0), firstNeed.get(rule)))
                .map(phrase -> new Claim(rule, rule.weight(), phrase.place(), "", 0, 0));
    }

    private Optional<Place> unmet(PageCheck check) {
        return switch (check) {
            case TITLE_ONCE -> titleAgain();
            case WHOLE -> cutOff();
            default -> Optional.of(page.place());
        };
    }

    private Optional<Place> titleAgain() {
        return page.passages().stream()
                .filter(passage -> passage.kind() == Kind.KEY)
                .findFirst()
                .map(title -> NO_WORDS.matcher(title.text()).replaceAll(""))
                .flatMap(title -> page.passages().stream()
                        .filter(passage -> passage.kind() == Kind.HEADING || passage.kind() == Kind.PARAGRAPH)
                        .filter(passage ->
                                NO_WORDS.matcher(passage.text()).replaceAll("").equalsIgnoreCase(title))
                        .findFirst())
                .map(passage -> passage.place(0));
    }

    private Optional<Place> cutOff() {
        return page.passages().stream()
                .filter(passage -> TEXTS.contains(passage.kind())
                        && CUT.matcher(passage.text()).find())
                .findFirst()
                .map(passage -> passage.place(passage.text().stripTrailing().length() - 1));
    }

    private static boolean isBroken(PageCheck check, int phrase, @Nullable Integer need) {
        return switch (check) {
            case BEFORE -> need == null || need > phrase;
            case WITH, BODY_TYPE -> need == null;
            default -> need != null;
        };
    }
}
