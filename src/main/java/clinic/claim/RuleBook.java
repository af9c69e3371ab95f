package clinic.claim;

import clinic.claim.RuleFile.GuardLines;
import clinic.claim.RuleFile.Named;
import clinic.claim.RuleFile.RuleLines;
import clinic.claim.Rules.Compiled;
import clinic.phrase.Phrase;
import clinic.phrase.PhraseReader;
import clinic.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of what stands in files. A rule that is not whole, or does not do what its own examples say, is left out, or
 * holds as it was before; all others hold. Use one for one making.
 */
public final class RuleBook {

    private final Rules before;
    private final Consumer<Problem> problems;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Compiled> compiled = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new HashMap<>();

    private RuleBook(Rules before, Consumer<Problem> problems) {
        this.before = before;
        this.problems = problems;
    }

    /**
     * Makes all rules of some files.
     *
     * @param before the rules as they were, of which those stay that are broken now
     */
    public static Rules rules(List<Named> files, Rules before, Consumer<Problem> problems) {
        return new RuleBook(before, problems).rules(files);
    }

    private Rules rules(List<Named> files) {
        files.forEach(this::addLists);
        PhraseReader reader = new PhraseReader(lists);
        Guards guards = guards(files, reader);
        files.forEach(file -> addRules(file, reader));
        String version = DigestUtils.sha256Hex(
                files.stream().map(Named::text).collect(Collectors.joining("\0")) + before.version());
        Rules all = new Rules(version, compiled.values(), guards, subjects(reader));
        List<String> broken = compiled.keySet().stream()
                .filter(id -> !doesWhatItSays(
                        Objects.requireNonNull(spots.get(id)), new Rules(version, List.of(of(id)), guards, Map.of())))
                .toList();
        if (broken.isEmpty()) {
            return all;
        }
        broken.forEach(id -> {
            compiled.remove(id);
            before.compiled(id).ifPresent(last -> compiled.put(id, last));
        });
        return new Rules(version, compiled.values(), guards, subjects(reader));
    }

    private Compiled of(String id) {
        return Objects.requireNonNull(compiled.get(id));
    }

    private Map<String, Phrase> subjects(PhraseReader reader) {
        return compiled.values().stream()
                .map(one -> Optional.ofNullable(one.rule().about()))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), list -> reader.read("<" + list + ">")));
    }

    private void addLists(Named file) {
        Map<String, @Nullable List<@Nullable String>> written = file.value().lists();
        if (written != null) {
            written.forEach((name, lines) -> {
                if (lists.putIfAbsent(name, RuleFile.whole(lines)) != null) {
                    problem(file, "/lists/" + name, "duplicate-list", "There is a list '%s' already.".formatted(name));
                }
            });
        }
    }

    private Guards guards(List<Named> files, PhraseReader reader) {
        return new Guards(
                guards(files, reader, "before", GuardLines::before),
                guards(files, reader, "after", GuardLines::after),
                guards(files, reader, "anywhere", GuardLines::anywhere),
                guards(files, reader, "denials", GuardLines::denials),
                guards(files, reader, "lookalikes", GuardLines::lookalikes));
    }

    private List<Phrase> guards(
            List<Named> files,
            PhraseReader reader,
            String key,
            Function<GuardLines, @Nullable List<@Nullable String>> lines) {
        List<Phrase> phrases = new ArrayList<>();
        for (Named file : files) {
            @Nullable GuardLines written = file.value().guards();
            if (written != null) {
                readable(file, "/guards/" + key, lines.apply(written), reader, phrases);
            }
        }
        return phrases;
    }

    /** Whether all of these phrases can be read. */
    private boolean readable(
            Named file,
            String pointer,
            @Nullable List<@Nullable String> lines,
            PhraseReader reader,
            List<Phrase> into) {
        boolean isWhole = true;
        for (int i = 0; lines != null && i < lines.size(); i++) {
            @Nullable String line = lines.get(i);
            if (line == null || line.isBlank()) {
                continue; // which was reported when it was read
            }
            try {
                into.add(reader.read(line));
            } catch (IllegalArgumentException e) {
                isWhole = false;
                problem(
                        file,
                        pointer + "/" + i,
                        "broken-phrase",
                        "The phrase '%s' is broken. %s".formatted(Problem.quotable(line), e.getMessage()));
            }
        }
        return isWhole;
    }

    private void addRules(Named file, PhraseReader reader) {
        @Nullable List<@Nullable RuleLines> rules = file.value().rules();
        for (int i = 0; rules != null && i < rules.size(); i++) {
            @Nullable RuleLines lines = rules.get(i);
            if (lines != null) {
                addRule(new Spot(file, "/rules/" + i, lines), reader);
            }
        }
    }

    private void addRule(Spot rule, PhraseReader reader) {
        RuleLines lines = rule.lines();
        @Nullable String id = lines.id();
        if (id == null || id.isBlank()) {
            tell(rule, "", "broken-rule", "This rule has no 'id': it is left out.");
            return;
        }
        if (spots.putIfAbsent(id, rule) != null) {
            tell(rule, "/id", "duplicate-rule", "There is a rule %s already: this one is left out.".formatted(id));
            return;
        }
        List<Phrase> phrases = new ArrayList<>();
        List<Phrase> exceptions = new ArrayList<>();
        List<Phrase> needs = new ArrayList<>();
        List<Boolean> whole = List.of(
                isComplete(rule, id),
                isKnown(rule, id),
                readable(rule.file(), rule.pointer() + "/phrases", lines.phrases(), reader, phrases),
                readable(rule.file(), rule.pointer() + "/unless", lines.unless(), reader, exceptions),
                readable(rule.file(), rule.pointer() + "/needs", lines.needs(), reader, needs));
        if (!whole.contains(false)) {
            compiled.put(id, new Compiled(lines.rule(), phrases, exceptions, needs));
        } else {
            before.compiled(id).ifPresent(last -> compiled.put(id, last));
            spots.put(id, new Spot(rule.file(), rule.pointer(), RuleLines.NONE));
        }
    }

    private boolean isComplete(Spot rule, String id) {
        RuleLines lines = rule.lines();
        Map<String, Boolean> needed = new LinkedHashMap<>();
        needed.put("severity", lines.severity() != null);
        needed.put("why", lines.why() != null);
        needed.put("safer", lines.safer() != null);
        if (lines.hasPhrases()) {
            needed.put("phrases", !RuleFile.whole(lines.phrases()).isEmpty());
            needed.put("match", !RuleFile.whole(lines.match()).isEmpty());
            needed.put("pass", !RuleFile.whole(lines.pass()).isEmpty());
        }
        List<String> missing = needed.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(part -> "'" + part.getKey() + "'")
                .toList();
        if (!missing.isEmpty()) {
            tell(
                    rule,
                    "",
                    "broken-rule",
                    "The rule %s needs %s: %s".formatted(id, String.join(", ", missing), fate(id)));
        }
        return missing.isEmpty();
    }

    private boolean isKnown(Spot rule, String id) {
        @Nullable String about = rule.lines().about();
        if (about == null || lists.containsKey(about)) {
            return true;
        }
        tell(rule, "/about", "broken-rule", "There is no list '%s': %s".formatted(about, fate(id)));
        return false;
    }

    private boolean doesWhatItSays(Spot rule, Rules alone) {
        List<Problem> wrong =
                new Examples(rule, alone, fate(String.valueOf(rule.lines().id()))).wrong();
        wrong.forEach(problems);
        return wrong.isEmpty();
    }

    private void tell(Spot rule, String part, String code, String message) {
        problems.accept(rule.problem(part, code, message));
    }

    private void problem(Named file, String pointer, String code, String message) {
        problems.accept(Spot.problem(file, pointer, code, message));
    }

    private String fate(String id) {
        return before.compiled(id).isPresent() ? "it holds as it was before." : "it is left out.";
    }
}
