package clinic.submission;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.submission.SearchWords.Word;
import clinic.submission.Term.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource({
        "José Núñez,           jose nunez",
        "Jose\u0301 NU\u0301N\u0303EZ, jose nunez",
        "María García-López,   maria garcia lopez",
        "Maria  Garcia Lopez,  maria garcia lopez",
        "Siobhán O’Neill,      siobhan oneill",
        "'Siobhan O''Neill',   siobhan oneill",
        "Søren Łukasz Æbelø,   soren lukasz aebelo",
        "Þórður Jónsson 李,    thordur jonsson 李",
        "Strauß,               strauss",
        "İpek Işık,            ipek isik",
        "Nguyễn Thị Ánh,       nguyen thi anh",
        "Ｒｏｓａ,             rosa",
        "أَحْمَد الهُدى,           احمد الهدى",
        "احمـــد,              احمد",
        "-- .,                 ''"
    })
    void spellsANameInOneWay(String name, String words) {
        assertThat(SearchWords.ofName(name).stream().map(Word::text)).containsExactly(split(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "303-555-0142",
                "(303) 555-0142",
                "303.555.0142",
                "3035550142",
                "+1 303 555 0142",
                "1-303-555-0142",
                "303/555/0142",
                "(303) 555-0142 ext 3",
                "303 555 0142 x3",
                "٣٠٣٥٥٥٠١٤٢"
            })
    void spellsATelephoneNumberInOneWay(String phone) {
        Word word = new Word(Kind.PHONE, "+13035550142");

        assertThat(SearchWords.ofAddress(phone, "US")).isEqualTo(word);
        assertThat(SearchWords.ofQuery(phone, "US")).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({"+49 30 123456, +4930123456", "+44 (0)20 7946 0958, +442079460958"})
    void knowsNumbersOfOtherCountries(String phone, String word) {
        assertThat(SearchWords.ofQuery(phone, "US")).containsExactly(SearchWords.ofAddress(phone, "US"));
        assertThat(SearchWords.ofAddress(phone, "US")).isEqualTo(new Word(Kind.PHONE, word));
    }

    @ParameterizedTest
    @CsvSource({
        "rosa delgado 303-555-0142,             PHONE:+13035550142 NAME:rosa NAME:delgado",
        "'303-555-0142, Rosa@Example.COM José', PHONE:+13035550142 EMAIL:rosa@example.com NAME:jose",
        "Rosa rosa RÓSA,                        NAME:rosa",
        "' ',                                   ''"
    })
    void understandsAMixOfThem(String typed, String words) {
        assertThat(SearchWords.ofQuery(typed, "US").stream().map(word -> word.kind() + ":" + word.text()))
                .containsExactly(split(words));
    }

    private static String[] split(String words) {
        return words.isEmpty() ? new String[0] : words.split(" ");
    }
}
