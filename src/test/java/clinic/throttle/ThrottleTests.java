package clinic.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.MovableTime;
import clinic.SiteTest;
import clinic.privacy.Vault;
import clinic.throttle.Throttle.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
@Import(MovableTime.class)
class ThrottleTests {

    private static final Limit FIVE = new Limit("test", 5, Duration.ofMinutes(5));

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    private final String who = UUID.randomUUID().toString();

    Throttle here;
    Throttle onAnotherNode;

    @BeforeEach
    void start() {
        here = new Throttle(database, vault, clock);
        onAnotherNode = new Throttle(database, vault, clock);
    }

    @Test
    void countsWhatAllNodesAllow() {
        assertThat(IntStream.range(0, 10)
                        .filter(i -> (i % 2 == 0 ? here : onAnotherNode).allows(who, FIVE))
                        .count())
                .isEqualTo(FIVE.tries());

        MovableTime.pass(Duration.ofMinutes(1));
        assertThat(onAnotherNode.allows(who, FIVE)).isTrue();
        assertThat(here.allows(who, FIVE)).isFalse();
        assertThat(here.allows("somebody else", FIVE)).isTrue();
    }

    @Test
    void allowsNoMoreToThoseWhoComeAtTheSameMoment() {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Boolean>> tries = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> (i % 2 == 0 ? here : onAnotherNode).allows(who, FIVE), crowd))
                    .toList();

            assertThat(tries.stream().filter(CompletableFuture::join).count()).isEqualTo(FIVE.tries());
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void knowsNobodyByName() {
        here.allows("maria@example.com", FIVE);

        assertThat(jdbc.queryForList("select who from throttle_bucket", String.class))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).doesNotContain("maria").hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void forgetsWhoHasAllTriesAgain() {
        jdbc.update("delete from throttle_bucket");
        here.allows(who, FIVE);
        assertThat(here.forget()).isZero();

        MovableTime.pass(Duration.ofMinutes(2));
        assertThat(here.forget()).isEqualTo(1);
    }

    @Test
    void keepsNobodyOutForAsLongAsAClockWasAhead() {
        MovableTime.pass(Duration.ofDays(731));
        useUpAllTries();
        MovableTime.pass(Duration.ofDays(-731));

        assertThat(here.allows(who, FIVE)).isTrue();
    }

    @Test
    void countsOnWhereClocksOfNodesDifferALittle() {
        useUpAllTries();
        MovableTime.pass(Duration.ofSeconds(-30));

        assertThat(onAnotherNode.allows(who, FIVE)).isFalse();
        MovableTime.pass(Duration.ofSeconds(30));
    }

    private void useUpAllTries() {
        IntStream.range(0, FIVE.tries())
                .forEach(i -> assertThat(here.allows(who, FIVE)).isTrue());
    }

    @Test
    void countsThoseWhoComeForTheFirstTimeTogether() {
        int together = 8;
        ExecutorService threads = Executors.newFixedThreadPool(together);
        try {
            for (int time = 0; time < 30; time++) {
                String stranger = UUID.randomUUID().toString();
                List<CompletableFuture<Boolean>> tries = IntStream.range(0, together)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> here.allows(stranger, FIVE), threads))
                        .toList();
                assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(FIVE.tries());
            }
        } finally {
            threads.shutdown();
        }
    }
}
