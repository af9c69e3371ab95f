package clinic.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.form.AddressBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInBrakeTests {

    private static final AddressBlock HERE = AddressBlock.of("203.0.113.7");
    private static final AddressBlock ELSEWHERE = AddressBlock.of("198.51.100.7");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final InstantSource source = now::get;
    private final SignInBrake brake = new SignInBrake(source.withZone(ZoneOffset.UTC));

    @Test
    void stopsGuessingOfOneNameAndLetsItGoOnLater() {
        assertThat(triesBeforeItBrakes(HERE, "maria")).isEqualTo(SignInBrake.TRIES_FOR_A_NAME);

        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
        assertThat(brake.allows(HERE, "maria")).isTrue();
        assertThat(brake.allows(HERE, "maria")).isFalse();
    }

    @Test
    void neverKeepsOutAColleagueElsewhereOrWithAnotherName() {
        triesBeforeItBrakes(HERE, "maria");

        assertThat(brake.allows(ELSEWHERE, "maria")).isTrue();
        assertThat(brake.allows(HERE, "carlos")).isTrue();
    }

    @Test
    void stopsGuessingOfManyNamesFromOneBlock() {
        long allowed = IntStream.range(0, 200)
                .filter(i -> brake.allows(HERE, "name" + i))
                .count();

        assertThat(allowed).isEqualTo(SignInBrake.TRIES_FOR_A_BLOCK);
        assertThat(brake.allows(ELSEWHERE, "name0")).isTrue();
    }

    @Test
    void doesNotCountWhoGetsIn() {
        for (int i = 0; i < 500; i++) {
            assertThat(brake.allows(HERE, "maria")).isTrue();
            brake.forgive(HERE, "maria");
        }
    }

    @Test
    void letsSomeoneElsewhereEnterCodesWhileAStrangerGuesses() {
        long allowed = IntStream.range(0, 100)
                .filter(i -> brake.allowsCode(HERE, "maria"))
                .count();

        assertThat(allowed).isEqualTo(SignInBrake.TRIES_FOR_A_NAME);
        assertThat(brake.allowsCode(ELSEWHERE, "maria")).isTrue();
        assertThat(brake.allowsProof("maria")).isTrue();
    }

    @Test
    void stopsGuessingOfCodesFromManyPlaces() {
        long allowed = IntStream.range(0, 200)
                .filter(i -> brake.allowsCode(AddressBlock.of("203.0.113." + i), "maria"))
                .count();

        assertThat(allowed).isEqualTo(SignInBrake.CODES_FOR_A_NAME);
    }

    private int triesBeforeItBrakes(AddressBlock block, String name) {
        int tries = 0;
        while (brake.allows(block, name)) {
            tries++;
        }
        return tries;
    }
}
