package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTests {

    @ParameterizedTest
    @CsvSource({
        "maria@example.com, maria@example.com",
        "m.o'neill+clinic@mail.example.co.uk, m.o'neill+clinic@mail.example.co.uk",
        "ana@bücher.example, ana@xn--bcher-kva.example",
        "desk@localhost, desk@localhost"
    })
    void isAnAddressThatAMailCanGoTo(String typed, String address) {
        assertThat(Mailbox.of(typed))
                .get()
                .extracting(box -> box.address().toString())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maria",
                "@example.com",
                "maria@",
                "maria@@example.com",
                "maria@example.com\r\nBcc: evil@example.org",
                "maria@example.com\n",
                "maria@example.com%0aBcc:evil",
                "maria%evil@example.com",
                "evil!maria@example.com",
                "maria@example.com,evil@example.org",
                "maria@example.com evil@example.org",
                "maria@example.com;evil@example.org",
                "Maria <maria@example.com>",
                "<maria@example.com>",
                "\"maria\"@example.com",
                "\"a\\\r\nb\"@example.com",
                "maria@[127.0.0.1]",
                "(comment)maria@example.com",
                "@relay.example:maria@example.com",
                "maria@exam_ple.com",
                "maria@example..com",
                "máría@example.com",
                ".maria@example.com",
                "group:maria@example.com;"
            })
    void isNothingThatCouldBeReadInAnotherWay(String typed) {
        assertThat(Mailbox.of(typed)).isEmpty();
    }

    @Test
    void belongsToOnePersonHoweverItIsSpelt() {
        assertThat(Mailbox.of("Maria+News@Example.com").orElseThrow().owner())
                .isEqualTo(Mailbox.of("maria@example.com").orElseThrow().owner());
    }
}
