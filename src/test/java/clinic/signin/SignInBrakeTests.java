package clinic.signin;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.MovableTime;
import clinic.SiteTest;
import clinic.form.AddressBlock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(MovableTime.class)
class SignInBrakeTests {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final AddressBlock here = block();
    private final AddressBlock elsewhere = block();
    private final String maria = "maria." + UUID.randomUUID();

    @Autowired
    SignInBrake brake;

    private static AddressBlock block() {
        return AddressBlock.of("203.0.113." + VISITORS.incrementAndGet());
    }

    @Test
    void stopsGuessingOfOneNameAndLetsItGoOnLater() {
        assertThat(triesBeforeItBrakes(here, maria)).isEqualTo(SignInBrake.TRIES_FOR_A_NAME);

        MovableTime.pass(Duration.ofMinutes(2));
        assertThat(brake.allows(here, maria)).isTrue();
        assertThat(brake.allows(here, maria)).isFalse();
    }

    @Test
    void neverKeepsOutAColleagueElsewhereOrWithAnotherName() {
        triesBeforeItBrakes(here, maria);

        assertThat(brake.allows(elsewhere, maria)).isTrue();
        assertThat(brake.allows(here, "carlos")).isTrue();
    }

    @Test
    void stopsGuessingOfManyNamesFromOneBlock() {
        long allowed = IntStream.range(0, 200)
                .filter(i -> brake.allows(here, "name" + i + maria))
                .count();

        assertThat(allowed).isEqualTo(SignInBrake.TRIES_FOR_A_BLOCK);
        assertThat(brake.allows(elsewhere, "name0" + maria)).isTrue();
    }

    @Test
    void doesNotCountWhoGetsIn() {
        for (int i = 0; i < 500; i++) {
            assertThat(brake.allows(here, maria)).isTrue();
            brake.forgive(here, maria);
        }
    }

    @Test
    void letsSomeoneElsewhereEnterCodesWhileAStrangerGuesses() {
        long allowed = IntStream.range(0, 100)
                .filter(i -> brake.allowsCode(here, maria))
                .count();

        assertThat(allowed).isEqualTo(SignInBrake.TRIES_FOR_A_NAME);
        assertThat(brake.allowsCode(elsewhere, maria)).isTrue();
        assertThat(brake.allowsProof(maria)).isTrue();
    }

    @Test
    void stopsGuessingOfCodesFromManyPlaces() {
        long allowed = IntStream.range(0, 200)
                .filter(i -> brake.allowsCode(AddressBlock.of("198.51.100." + i), maria))
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
