package clinic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.Clinic;
import clinic.content.Clinic.Hours;
import clinic.content.Clinic.MenuItem;
import clinic.problem.Problem;
import clinic.problem.Severity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicTests extends FolderTest {

    private static final String GOOD_HOURS = "  - {from: Monday, to: Friday, opens: 8:00, closes: \"18:00\"}\n";
    private static final Hours MONDAY_TO_FRIDAY =
            new Hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{label: Blog} | missing-part Item 2 of 'menu' (Blog) has no 'address': it is left out.",
                "{address: /blog} | missing-part Item 2 of 'menu' (/blog) has no 'label': it is left out.",
                "{label: ' ', address: /x} | missing-part Item 2 of 'menu' (/x) has no 'label': it is left out.",
                "{} | missing-part Item 2 of 'menu' has no 'label' and no 'address': it is left out.",
                "Blog | wrong-value Item 2 of 'menu' must be a block with 'label', 'address', not 'Blog'.",
                "{label: Blog, address: [a]} | wrong-value 'address' must be a text, not a list."
            })
    void dropsAMenuItemThatLeadsNowhere(String item, String problem) {
        write("site.yaml", "name: Clinic\nmenu:\n  - {label: Knees, address: /blog/knees}\n  - " + item + "\n");

        assertThat(tree().problems()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(4);
            assertThat(found.code() + " " + found.message()).isEqualTo(problem);
        });
        assertThat(tree().clinic().menu()).containsExactly(new MenuItem("Knees", "/blog/knees"));
        assertThat(tree().clinic().name()).isEqualTo("Clinic");
    }

    @Test
    void knowsWhomToTellOfAHole() {
        write("site.yaml", "name: Clinic\nsecurity:\n  contact: security@example.org\n");

        assertThat(problems()).isEmpty();
        assertThat(tree().clinic().security()).isEqualTo(new Clinic.Security("security@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{contact: us}", "{contact: \"a@example.org\\nContact: b@example.org\"}"})
    void refusesASecurityContactWithoutAnAddress(String security) {
        write("site.yaml", "name: Clinic\nsecurity: " + security + "\n");

        assertOnly("site.yaml:2:1 warning missing-part 'security' needs a 'contact' with an e-mail address, such as"
                + " security@example.org: nobody is told whom to write to.");
        assertThat(tree().clinic().security()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "map: http://example.org/ | 'map' must be an address that begins with https://: no map is shown.",
                "map: 'https://example.org/\"><b>' | 'map' must be an address that begins with https://: no map is shown.",
                "look: {accent: red} | 'accent' must be a color such as \"#0a5158\", in quotes: the site keeps its own.",
                "look: {logoDark: /knee.svg} | 'logoDark' stands in for a 'logo', and there is none: the site shows its own "
                        + "mark."
            })
    void leavesOutALookAndAMapThatCannotBeShown(String line, String problem) {
        write("site.yaml", "name: Clinic\n" + line + "\n");

        assertThat(tree().problems()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.message()).isEqualTo(problem);
        });
        assertThat(tree().clinic().map()).isNull();
        assertThat(tree().clinic().look().accent()).isNull();
    }

    @Test
    void takesAMapOfAnySite() {
        write("site.yaml", "name: Clinic\nmap: https://example.org/map?q=here#top\n");

        assertThat(problems()).isEmpty();
        assertThat(tree().clinic().map()).isEqualTo("https://example.org/map?q=here#top");
    }

    @Test
    void dropsAnEmptyMenuItem() {
        write("site.yaml", "footer:\n  -\n  - {label: Knees, address: /blog/knees}\n");

        assertOnly("site.yaml:2:4 warning empty-item Item 1 of 'footer' is empty: write something after the hyphen, or "
                + "delete the hyphen.");
        assertThat(tree().clinic().footer()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{opens: 9:00, closes: 12:00} | missing-part Item 1 of 'hours' has no 'from': it is left out.",
                "{from: Sunday} | missing-part Item 1 of 'hours' has no 'opens' and no 'closes': it is left out.",
                "{from: Sunday, opens: 9:00, closes: 1800} | wrong-value 'closes' must be a time like 08:30, not '1800'.",
                "{from: 1, opens: 9:00, closes: 12:00} | wrong-value 'from' must be one of monday, tuesday, wednesday, "
                        + "thursday, friday, saturday, sunday, not '1'.",
                "{from: Sunday, opens: 9, closes: 12:00} | wrong-value 'opens' must be a time like 08:30, not '9'.",
                "Sunday | wrong-value Item 1 of 'hours' must be a block with 'from', 'to', 'opens', 'closes', not 'Sunday'."
            })
    void dropsHoursThatAreNotWhole(String item, String problem) {
        write("site.yaml", "hours:\n  - " + item + "\n" + GOOD_HOURS);

        assertOnly(
                "site.yaml:2:%d warning %s".formatted(tree().problems().get(0).column(), problem));
        assertThat(tree().clinic().hours()).containsExactly(MONDAY_TO_FRIDAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "timeZone: 5 | 'timeZone' must be a time zone like America/New_York, not '5'.",
                "timeZone: Chicago | 'timeZone' must be a time zone like America/New_York, not 'Chicago'.",
                "hours: closed | 'hours' must be a block with 'from', 'to', 'opens', 'closes', not 'closed'.",
                "menu: none | 'menu' must be a block with 'label', 'address', not 'none'.",
                "address: Somewhere | 'address' must be a block with 'street', 'town', 'region', 'postalCode', not 'Somewhere'.",
                "address: [a] | 'address' must be a block with 'street', 'town', 'region', 'postalCode', not a list.",
                "phone: [1, 2] | 'phone' must be a text, not a list."
            })
    void losesOnlyTheFactThatIsWrong(String line, String message) {
        write("site.yaml", "name: Clinic\n" + line + "\nreply: soon\n");

        assertOnly("site.yaml:2:1 warning wrong-value " + message);
        assertThat(tree().clinic().name()).isEqualTo("Clinic");
        assertThat(tree().clinic().reply()).isEqualTo("soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# name: Clinic\n"})
    void saysThatTheFactsAreEmpty(String nothing) {
        write("site.yaml", nothing);

        assertOnly("site.yaml:1:1 error empty-file There is nothing here: write a line like 'name: Our clinic'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- name: Clinic", "Clinic", "name: A: B", "---\nname: A\n---\nname: B\n"})
    void worksWithoutAnyFacts(String broken) {
        write("site.yaml", broken);

        assertThat(tree().clinic()).isEqualTo(Clinic.unnamed());
        assertThat(tree().problems())
                .singleElement()
                .extracting(Problem::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void hasWhatEveryPageNeedsHoweverLittleIsWritten() {
        write("site.yaml", "name: ' '\nlanguage: ''\nemergency: ''\nreply:\ntagline: Walk\n");
        Clinic clinic = tree().clinic();

        assertThat(clinic.name()).isEqualTo("Our clinic");
        assertThat(clinic.language()).isEqualTo("en-US");
        assertThat(clinic.emergency()).isEqualTo("911");
        assertThat(clinic.reply()).isEqualTo("as soon as we can");
        assertThat(clinic.timeZone()).isEqualTo(ZoneId.of("UTC"));
    }
}
