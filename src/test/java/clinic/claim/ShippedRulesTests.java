package clinic.claim;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.prose.Passage;
import clinic.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that ship, each of which is held against its own examples when it is read. */
class ShippedRulesTests {

    private static final int LONG = 1_000_000;

    static final List<Problem> PROBLEMS = new ArrayList<>();
    static final List<RuleFile.Named> FILES = new ArrayList<>();
    static Rules rules = Rules.NONE;

    @BeforeAll
    static void readTheRules() throws IOException {
        PROBLEMS.clear();
        FILES.clear();
        YamlReader yaml = new YamlReader(ZoneOffset.UTC);
        try (Stream<Path> paths = Files.list(Path.of("content", "health", "claims"))) {
            for (Path path : paths.sorted().toList()) {
                String text = Files.readString(path);
                yaml.read(text, RuleFile.KIND, path.toString(), 0, PROBLEMS::add)
                        .map(read -> new RuleFile.Named(path.toString(), text, read))
                        .ifPresent(FILES::add);
            }
        }
        rules = RuleBook.rules(FILES, Rules.NONE, PROBLEMS::add);
    }

    @Test
    void allDoWhatTheirExamplesSay() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(rules.all()).hasSizeGreaterThan(40);
    }

    @Test
    void haveEachFourExamplesOfBothKindsAndSayWhyAndWhatIsSafer() {
        assertThat(FILES.stream()
                        .flatMap(file -> RuleFileLines.of(file).stream())
                        .filter(RuleFile.RuleLines::hasPhrases))
                .allSatisfy(rule -> {
                    assertThat(RuleFile.whole(rule.match())).as(rule.id()).hasSizeGreaterThanOrEqualTo(4);
                    assertThat(RuleFile.whole(rule.pass())).as(rule.id()).hasSizeGreaterThanOrEqualTo(4);
                });
        assertThat(rules.all()).allSatisfy(rule -> assertThat(List.of(rule.why(), rule.safer(), rule.source()))
                .as(rule.id())
                .noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stem cell ",
                "stem cells cure pain ",
                "our treatment ",
                "not only stem ",
                "no ",
                "a",
                "\u00ad",
                "cure. ",
                "is it safe? ",
                "Dr. ",
                "e.g.",
                "((((",
                "'s",
                "n't ",
                "exosome, or "
            })
    @Timeout(60) // a rule that a text can keep busy needs hours
    void comeToAnEndWithAHostileText(String part) {
        String text = part.repeat(LONG / part.length());

        assertThat(rules.claims(page(text))).hasSizeLessThan(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stem cells may help cure arthritis.",
                "Stem cells not only cure arthritis, they prevent it.",
                "Unlike drugs that do not last, our stem cells cure arthritis.",
                "Drugs did not help, but stem cells cure arthritis.",
                "Ready to cure your arthritis?",
                "Can stem cells cure arthritis? Yes, they can.",
                "The best of medicine: stem cells that cure arthritis.",
                "Without surgery, stem cells cure arthritis."
            })
    void areNotSwitchedOffByAHedgeOrByAWordThatOnlyLooksLikeANo(String text) {
        assertThat(ids(text)).contains("EFF-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stem cells do not cure arthritis.",
                "No stem cell product cures arthritis.",
                "There is no proof that stem cells cure arthritis.",
                "Stem cells do not heal, treat, or cure arthritis.",
                "Can stem cells cure arthritis? No, they cannot.",
                "Some clinics say that stem cells cure arthritis.",
                "That stem cells cure arthritis has not been shown.",
                "“Stem cells cure arthritis” is a false claim.",
                "Ask whether stem cells cure arthritis.",
                "Be wary of clinics that promise:\n- a cure for arthritis\n- stem cells that cure everything"
            })
    void areSilentWhereTheSentenceTakesTheClaimBack(String text) {
        assertThat(ids(text)).doesNotContain("EFF-02", "REG-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clinics illegally sell stem cells that cure arthritis.",
                "The FDA is concerned about stem cells that are sold as a cure for arthritis.",
                "The lawsuit alleged that its stem cells cure arthritis.",
                "People were misled by websites: stem cells cure arthritis."
            })
    void areSilentInASentenceThatSpeaksOfTheLaw(String text) {
        assertThat(ids(text)).doesNotContain("EFF-02", "REG-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRP is the only proven treatment that cures arthritis.",
                "Nothing here is illegal; our stem cells cure arthritis.",
                "Our rivals market unapproved products; our stem cells cure arthritis.",
                "Clinics illegally sell drugs (unlike us) \u2013 our stem cells cure arthritis.",
                "Cortisone is quick but does not always work; PRP cures arthritis.",
                "PRP cures arthritis; laser light was no better than placebo.",
                "It takes no more than three injections, and PRP cures arthritis."
            })
    void areNotSwitchedOffByWhatIsSaidOfSomethingElse(String text) {
        assertThat(ids(text)).contains("EFF-02");
    }

    @Test
    void lookMoreCloselyAtAShortPageOnATreatmentThatIsSold() {
        String claim = "Cortisone does not heal the tendon.";
        assertThat(ids("We offer PRP.\n" + claim)).contains("CMP-04");
        assertThat(ids("We are open on Monday.\n" + claim)).doesNotContain("CMP-04");
        assertThat(ids("We offer PRP.\n" + "We are open on Monday.\n".repeat(9) + claim))
                .doesNotContain("CMP-04");
    }

    @Test
    void leaveAStaffMembersStoryAloneOnAShortPage() {
        String story = "She played tennis for 20 years before her knee gave way.";
        assertThat(ids("We offer PRP.\n" + story)).doesNotContain("TST-04");
        assertThat(ids("We offer PRP.\n".repeat(3) + story)).contains("TST-04");
    }

    @Test
    void leaveToOtherRulesWhatThoseFind() {
        assertThat(ids("We offer PRP.\nUnlike surgery, it heals."))
                .contains("CMP-01")
                .doesNotContain("CMP-04");
        assertThat(ids("We offer PRP.\nThe body has the ability to heal itself."))
                .contains("MEC-03")
                .doesNotContain("EFF-11");
        assertThat(ids("We offer PRP.\nSurgery has long recovery times.")).contains("CMP-02");
        assertThat(ids("We offer PRP.\nYou do not always need surgery.")).contains("CMP-04");
    }

    private static List<String> ids(String text) {
        return rules.claims(page(text)).stream().map(claim -> claim.rule().id()).toList();
    }

    static Written page(String text) {
        Place place = new Place(1, 1);
        return new Written(
                text.lines()
                        .map(line -> Passage.of(
                                line.startsWith("- ") ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH, line, place))
                        .toList(),
                place,
                EnumSet.allOf(PageCheck.class));
    }

    /** The rules of a file as they are written. */
    private record RuleFileLines() {

        static List<RuleFile.RuleLines> of(RuleFile.Named file) {
            List<RuleFile.RuleLines> lines = new ArrayList<>();
            var rules = file.yaml().value().rules();
            if (rules != null) {
                rules.stream().flatMap(Stream::ofNullable).forEach(lines::add);
            }
            return lines;
        }
    }
}
