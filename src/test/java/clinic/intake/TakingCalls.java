package clinic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.AtTheDesk;
import clinic.Visitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Ann enters what she is told. */
abstract class TakingCalls extends AtTheDesk {

    static final String PAGE = "/desk/intake";

    @BeforeEach
    void forgetAll() {
        jdbc.update("delete from submission");
    }

    Seen enters(Map<String, String> answers) {
        return ann.sends(PAGE, PAGE, answers);
    }

    String entered(Map<String, String> answers) {
        Seen sent = enters(answers);
        assertThat(sent.status()).as(sent.text(".refusals")).isEqualTo(303);
        assertThat(sent.leadsTo()).matches("/desk/intake/saved/PT-\\w{4}-\\w{4}");
        return sent.leadsTo().replaceFirst(".*/", "");
    }

    int stored() {
        Integer number = jdbc.queryForObject("select count(*) from submission", Integer.class);
        return number == null ? 0 : number;
    }
}
