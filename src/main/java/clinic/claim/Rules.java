package clinic.claim;

import clinic.phrase.Line;
import clinic.phrase.Phrase;
import clinic.phrase.Phrases;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All rules that hold at one moment, and what they find. Immutable; thread-safe. */
public final class Rules {

    public static final Rules NONE =
            new Rules("", List.of(), new Guards(List.of(), List.of(), List.of(), List.of(), List.of()), Map.of());

    /** A page is about something if it says so in its title or a heading, or as often as this. */
    private static final int OFTEN = 3;

    /** For rules on sentences, a short page is about something that one in so many of its sentences names. */
    private static final int ONE_IN = 5;

    /** Words between a claim and an exception to it. */
    private static final int NEAR = 8;

    private final String version;
    private final Map<String, Compiled> compiled = new LinkedHashMap<>();
    private final Guards guards;
    private final Phrases<Rule> phrases = new Phrases<>();
    private final Phrases<Rule> exceptions = new Phrases<>();
    private final Phrases<Rule> needs = new Phrases<>();
    private final Phrases<String> subjects = new Phrases<>();

    /** A rule with its phrases. */
    record Compiled(Rule rule, List<Phrase> phrases, List<Phrase> exceptions, List<Phrase> needs) {}

    /** @param lists by name, those that rules name as what a page must be about */
    Rules(String version, Collection<Compiled> all, Guards guards, Map<String, Phrase> lists) {
        this.version = version;
        this.guards = guards;
        for (Compiled one : all) {
            compiled.put(one.rule().id(), one);
            one.phrases().forEach(phrase -> phrases.add(phrase, one.rule()));
            one.exceptions().forEach(phrase -> exceptions.add(phrase, one.rule()));
            one.needs().forEach(phrase -> needs.add(phrase, one.rule()));
        }
        lists.forEach((name, list) -> subjects.add(list, name));
    }

    /** The same for the same rules, and for no others. */
    public String version() {
        return version;
    }

    public List<Rule> all() {
        return compiled.values().stream().map(Compiled::rule).toList();
    }

    public Optional<Rule> rule(String id) {
        return compiled(id).map(Compiled::rule);
    }

    Optional<Compiled> compiled(String id) {
        return Optional.ofNullable(compiled.get(id));
    }

    /** What the rules find on a page, by place. */
    public List<Claim> claims(Written page) {
        return claims(page, new Subjects(false));
    }

    /** Whether one rule finds something, on a page that is about what the rule wants. */
    boolean finds(String id, Written page) {
        return claims(page, new Subjects(true)).stream()
                .anyMatch(claim -> claim.rule().id().equals(id));
    }

    private List<Claim> claims(Written page, Subjects about) {
        List<ReadLine> lines = ReadLine.of(page.passages(), guards);
        lines.forEach(about::add);
        PageChecks checks = new PageChecks(page);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Claim claim : claims(lines.get(i), about)) {
                if (claim.rule().page() == null) {
                    claims.add(claim);
                } else if (lines.get(i).isText()) {
                    checks.phrase(claim, lines.get(i).sentence().passage(), i);
                }
            }
            int at = i;
            needs.find(lines.get(i).line(), match -> checks.need(match.owner(), at));
        }
        all().stream()
                .filter(rule -> rule.page() != null && (rule.about() == null || about.isMain(rule.about())))
                .forEach(rule -> checks.lack(rule).ifPresent(claims::add));
        claims.sort(Claim.BY_PLACE);
        return claims;
    }

    /** What the rules on sentences find in one, and the phrases in it of rules on pages: one of each rule. */
    private List<Claim> claims(ReadLine read, Subjects about) {
        List<Claim> claims = new ArrayList<>();
        Set<Rule> found = new HashSet<>();
        List<Phrases.Match<Rule>> matches = matches(read);
        if (matches.isEmpty()) {
            return claims;
        }
        Predicate<Phrases.Match<?>> guarded = guards.in(read.line());
        List<Phrases.Match<Rule>> excepted = exceptions.all(read.line());
        BitSet words = new BitSet();
        for (Phrases.Match<Rule> match : matches) {
            Rule rule = match.owner();
            if (about.isMet(rule)
                    && !found.contains(rule)
                    && !read.isNobodysClaim(rule)
                    && !isException(read.line(), match, excepted)
                    && !(rule.isOfRest() && words.get(match.from(), match.to()).cardinality() > 0)
                    && !guarded.test(match)) {
                found.add(rule);
                claims.add(read.claim(rule, match));
                if (rule.page() == null) {
                    words.set(match.from(), match.to());
                }
            }
        }
        return claims;
    }

    /** What phrases find in a sentence; at the end what rules find that leave to others what those find. */
    private List<Phrases.Match<Rule>> matches(ReadLine read) {
        List<Phrases.Match<Rule>> matches = phrases.all(read.line());
        matches.sort(Comparator.comparing(match -> match.owner().isOfRest()));
        return matches;
    }

    private static boolean isException(Line line, Phrases.Match<Rule> claim, List<Phrases.Match<Rule>> exceptions) {
        return exceptions.stream()
                .filter(exception -> exception.owner().equals(claim.owner()))
                .anyMatch(exception -> (exception.from() < claim.to() && claim.from() < exception.to())
                        || isNear(line, exception.to(), claim.from())
                        || isNear(line, claim.to(), exception.from()));
    }

    private static boolean isNear(Line line, int end, int begin) {
        if (begin < end || begin - end > NEAR) {
            return false;
        }
        for (int i = end; i <= begin && i < line.size(); i++) {
            if (Line.isTurn(line.word(i)) || line.words().signBefore(i) == ';') {
                return false;
            }
        }
        return true;
    }

    /** What a page is about. */
    private final class Subjects {

        private final Map<String, Integer> said = new HashMap<>();
        private final boolean isOfAll;
        private int sentences;

        Subjects(boolean isOfAll) {
            this.isOfAll = isOfAll;
        }

        void add(ReadLine read) {
            sentences++;
            Set<String> here = new HashSet<>();
            subjects.find(read.line(), match -> here.add(match.owner()));
            boolean isMain = read.isHeading() || !read.isText();
            here.forEach(subject -> said.merge(subject, isMain ? OFTEN : 1, Integer::sum));
        }

        /** Whether a rule on sentences holds on the page. */
        boolean isMet(Rule rule) {
            if (rule.page() != null || rule.about() == null) {
                return true;
            }
            return rule.isOfMain()
                    ? isMain(rule.about()) || (rule.isOfShort() && isMuch(rule.about()))
                    : isSaid(rule.about());
        }

        private boolean isMuch(@Nullable String subject) {
            return said.getOrDefault(Objects.requireNonNull(subject), 0) * ONE_IN >= sentences;
        }

        private boolean isSaid(@Nullable String subject) {
            return isOfAll || said.containsKey(Objects.requireNonNull(subject));
        }

        boolean isMain(@Nullable String subject) {
            return isOfAll || said.getOrDefault(Objects.requireNonNull(subject), 0) >= OFTEN;
        }
    }
}
