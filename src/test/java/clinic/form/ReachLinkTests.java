package clinic.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachLinkTests {

    private final ReachLink links = new ReachLink(new FormSettings("US"));

    @ParameterizedTest
    @CsvSource({
        "(303) 555.0142, tel:+1-303-555-0142",
        "303-555-0142 ext 3, tel:+1-303-555-0142;ext=3",
        "+44 20 7946 0958, tel:+44-20-7946-0958",
        "rosa@example.com, mailto:rosa@example.com",
        "rosa+clinic@example.com, mailto:rosa%2Bclinic@example.com"
    })
    void leadsToACallOrALetter(String typed, String link) {
        assertThat(links.to(typed)).isEqualTo(link);
    }

    /** An address may hold signs that mean something in a link. */
    @ParameterizedTest
    @CsvSource({
        "x?subject=Cheap@example.com, mailto:x%3Fsubject%3DCheap@example.com",
        "'\"a,b@evil.example\"@example.com', mailto:%22a%2Cb%40evil.example%22@example.com",
        "a&bcc=b@example.com, mailto:a%26bcc%3Db@example.com"
    })
    void addsNoSubjectTextOrReceiver(String typed, String link) {
        assertThat(links.to(typed)).isEqualTo(link);
    }

    @Test
    void leadsNowhereFromWhatIsNeither() {
        assertThat(links.to("ask for Ana")).isNull();
    }
}
