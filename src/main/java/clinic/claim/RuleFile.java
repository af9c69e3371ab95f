package clinic.claim;

import clinic.yaml.Positions;
import clinic.yaml.Yaml;
import clinic.yaml.YamlKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a file of {@code health/claims}, before anything that is not whole is left out. */
public record RuleFile(
        @Nullable String signOff,
        @Nullable Map<String, @Nullable List<@Nullable String>> lists,
        @Nullable GuardLines guards,
        @Nullable List<@Nullable RuleLines> rules) {

    public static final YamlKind<RuleFile> KIND = new YamlKind<>(RuleFile.class, "rules:", Set.of());

    /** A file that was read. */
    public record Named(String file, String text, Yaml<RuleFile> yaml) {

        RuleFile value() {
            return yaml.value();
        }

        Positions positions() {
            return yaml.positions();
        }
    }

    /**
     * What takes claims back.
     *
     * @param before guards what follows it
     * @param after guards what was said before it
     * @param anywhere guards all that its sentence says
     * @param denials begin an answer that says no
     * @param lookalikes are no guards, though they begin like one
     */
    record GuardLines(
            @Nullable List<@Nullable String> before,
            @Nullable List<@Nullable String> after,
            @Nullable List<@Nullable String> anywhere,
            @Nullable List<@Nullable String> denials,
            @Nullable List<@Nullable String> lookalikes) {}

    /**
     * A rule as it is written.
     *
     * @param mainly whether the page must be about it in its title, a heading, or often
     * @param shortPages false if it is not enough that a short page names it in one of five sentences
     * @param otherwise whether it finds only words of which no other rule finds one
     * @param unless phrases near to which it does not hold
     * @param match sentences in which it must find something, {@code pass} those in which it must not
     */
    record RuleLines(
            @Nullable String id,
            @Nullable String name,
            @Nullable Weight severity,
            @Nullable Weight heading,
            @Nullable String about,
            @Nullable Boolean mainly,
            @Nullable Boolean shortPages,
            @Nullable Boolean otherwise,
            @Nullable PageCheck page,
            @Nullable Boolean questions,
            @Nullable List<@Nullable String> phrases,
            @Nullable List<@Nullable String> needs,
            @Nullable List<@Nullable String> unless,
            @Nullable String why,
            @Nullable String safer,
            @Nullable String source,
            @Nullable List<@Nullable String> match,
            @Nullable List<@Nullable String> pass) {

        /** Of a rule that is left out. */
        static final RuleLines NONE = new RuleLines(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);

        Rule rule() {
            return new Rule(
                    Objects.requireNonNull(id),
                    name == null ? id : name,
                    Objects.requireNonNull(severity),
                    heading,
                    about,
                    Boolean.TRUE.equals(mainly),
                    !Boolean.FALSE.equals(shortPages),
                    Boolean.TRUE.equals(otherwise),
                    page,
                    !Boolean.FALSE.equals(questions),
                    orEmpty(why),
                    orEmpty(safer),
                    orEmpty(source));
        }

        boolean hasPhrases() {
            return page == null || page.isOfPhrases();
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** Without what an editor left empty, which was reported when it was read. */
    static List<String> whole(@Nullable List<@Nullable String> lines) {
        return lines == null
                ? List.of()
                : lines.stream().flatMap(Stream::ofNullable).toList();
    }
}
