package clinic.faults;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Postgres;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.program.Program;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes on one PostgreSQL database, with the same key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Java says so when it was told to stop. */
    private static final int TOLD_TO_STOP = 143;

    private final String url = Postgres.newDatabase();
    private final DriverManagerDataSource database = new DriverManagerDataSource(url);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @TempDir
    static Path folder;

    Program left;
    Program right;
    String firstOutput;

    @BeforeEach
    void startThoseThatAreDown() {
        left = left != null && left.isAlive() ? left : start("left", Program.freePort());
        firstOutput = firstOutput == null ? left.output() : firstOutput;
        right = right != null && right.isAlive() ? right : start("right", Program.freePort());
    }

    private Program start(String name, int port) {
        return Program.start(
                folder.resolve(name),
                port,
                "--clinic.keys=" + folder.resolve("keys/clinic.json"),
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                Program.WITH_HEALTH);
    }

    @AfterAll
    void stop() {
        Stream.of(left, right).forEach(Program::close);
    }

    @Test
    @Order(3)
    void loseNobodyWhenOneIsKilledAndOneIsRestarted() {
        AtomicInteger turn = new AtomicInteger();
        int[] ports = {left.port(), right.port()};
        try (Crowd crowd = new Crowd(6, () -> ports[turn.getAndIncrement() % 2])) {
            tellSome(crowd);
            right.kill();
            tellSome(crowd);
            right = start("right", ports[1]);
            tellSome(crowd);
            assertThat(left.stop()).isEqualTo(TOLD_TO_STOP);
            tellSome(crowd);
            crowd.leave();

            assertThat(crowd.oddities()).isEmpty();
            assertThat(jdbc.queryForList(
                            "select token from submission s join consultation_request r on r.id = s.id", String.class))
                    .containsExactlyInAnyOrderElementsOf(crowd.tokens());
        }
        jdbc.update("delete from submission");
    }

    private static void tellSome(Crowd crowd) {
        int before = crowd.told();
        Awaitility.await().atMost(PATIENCE).until(() -> crowd.told() > before + 12);
    }

    @Test
    @Order(2)
    void answerWhatTheyHaveBegunBeforeTheyStop() throws SQLException {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table submission_claim in access exclusive mode");
            List<CompletableFuture<Seen>> asked = Stream.of("Ana", "Eva", "Ida", "Mia", "Zoe")
                    .map(name -> CompletableFuture.supplyAsync(() -> new Patient(name).asks(left.port()), people))
                    .toList();
            Awaitility.await().atMost(PATIENCE).until(this::waiting, number -> number == asked.size());
            CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(left::stop, people);
            Awaitility.await().atMost(PATIENCE).until(() -> left.output().contains(Program.NO_LONGER_READY));
            assertThat(left.health("readiness")).isEqualTo(503);
            assertThat(left.health("serving")).isEqualTo(503);
            assertThat(left.health("liveness")).isEqualTo(200);
            other.rollback();

            assertThat(asked)
                    .allSatisfy(seen -> assertThat(seen.join().status()).isEqualTo(303));
            assertThat(stopped.join()).isEqualTo(TOLD_TO_STOP);
        } finally {
            people.shutdownNow();
        }
        assertThat(jdbc.queryForObject("select count(*) from submission", Integer.class))
                .isEqualTo(5);
        jdbc.update("delete from submission");
    }

    private int waiting() {
        return Stream.of(jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class))
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    @Order(1)
    void knowWhoIsSignedInAtTheOther() {
        Matcher shown =
                Pattern.compile("One-time password, good for 7 days: (\\S+)").matcher(firstOutput);
        assertThat(shown.find()).isTrue();
        StaffVisitor admin = StaffVisitor.of(left.port());
        admin.signsIn("admin", shown.group(1));

        assertThat(admin.goesTo(right.port()).opens("/desk").leadsTo()).isEqualTo("/desk/account/password");
        assertThat(StaffVisitor.of(right.port()).opens("/desk").leadsTo()).startsWith("/desk/sign-in");
    }

    /** Each node brakes one who guesses at both as if it were one. */
    @Test
    @Order(1)
    void countGuessesTogether() {
        StaffVisitor stranger = StaffVisitor.of(left.port());
        int guesses = 0;
        while (guesses < 40
                && stranger.signsIn("nobody", "a wrong password, again").status() != 429) {
            guesses++;
            stranger = stranger.goesTo(guesses % 2 == 0 ? left.port() : right.port());
        }

        assertThat(guesses).isEqualTo(10);
    }
}
