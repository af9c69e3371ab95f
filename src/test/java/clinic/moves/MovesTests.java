package clinic.moves;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.MovableTime;
import clinic.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each {@link Moves} is a node, or the same node after a restart; all have one database and one folder. */
class MovesTests extends FolderTest {

    private static final String TEXT = "Walk every day, a little further each time. ".repeat(5);

    private final Outage database =
            new Outage(new DriverManagerDataSource(Postgres.isAsked() ? Postgres.newDatabase() : inMemory()));

    private Moves moves;

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @BeforeEach
    void start() {
        Flyway.configure().dataSource(database).load().migrate();
        page("blog/a.md", "Backs", TEXT);
        moves = restarted();
    }

    @Test
    void keepTheOldAddressOfARenamedFile() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());

        assertThat(moves.from("/blog/a")).contains("/blog/b");
        assertThat(store().moves().values()).singleElement().satisfies(move -> {
            assertThat(move.oldAddress()).isEqualTo("/blog/a");
            assertThat(move.newAddress()).isEqualTo("/blog/b");
            assertThat(move.since()).isEqualTo(MovableTime.now());
        });
    }

    @Test
    void knowAPageAgainThatLeftItsPictureBehind() {
        write(
                "treatments/knee.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h7'/></svg>");
        page("treatments/bent.md", "Bent", TEXT + "\n\n![A bent knee](knee.svg \"Bend it slowly\")\n\n" + TEXT);
        moves.follow(tree());
        rename("treatments/bent.md", "bending.md");
        moves.follow(tree());

        assertThat(moves.from("/treatments/bent")).contains("/bending");
    }

    @Test
    void answerBeforeTheTextsAreReadAndForgetNothingMeanwhile() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        rename("blog/b.md", "blog/c.md");
        moves = new Moves(store(), clock());

        moves.follow(unread(tree()));
        assertThat(moves.from("/blog/a")).contains("/blog/b");

        moves.follow(tree());
        assertThat(moves.from("/blog/a")).contains("/blog/c");
        assertThat(moves.from("/blog/b")).contains("/blog/c");
    }

    @Test
    void rememberAcrossARestart() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());

        assertThat(restarted().from("/blog/a")).contains("/blog/b");
    }

    @Test
    void seeWhatWasRenamedWhileTheSiteWasStopped() {
        rename("blog/a.md", "treatments/b.md");

        assertThat(restarted().from("/blog/a")).contains("/treatments/b");
    }

    @Test
    void leadStraightToWhereAPageIsAfterSeveralRenames() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        rename("blog/b.md", "blog/c.md");
        moves.follow(tree());
        rename("blog/c.md", "blog/d.md");
        Moves restarted = restarted();

        assertThat(restarted.from("/blog/a")).contains("/blog/d");
        assertThat(restarted.from("/blog/b")).contains("/blog/d");
        assertThat(restarted.from("/blog/c")).contains("/blog/d");
    }

    @Test
    void forgetAnAddressThatAPageComesBackTo() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        rename("blog/b.md", "blog/a.md");
        moves.follow(tree());

        for (Moves each : new Moves[] {moves, restarted()}) {
            assertThat(each.from("/blog/a")).isEmpty();
            assertThat(each.from("/blog/b")).contains("/blog/a");
        }
    }

    @Test
    void forgetAnAddressThatANewPageTakes() throws IOException {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        page("blog/a.md", "Quite another", "Swim.");
        moves.follow(tree());
        Files.delete(folder.resolve("blog/a.md"));
        moves.follow(tree());

        assertThat(moves.from("/blog/a")).isEmpty();
        assertThat(restarted().from("/blog/a")).isEmpty();
    }

    @Test
    void rememberAnAddressThatADraftTakes() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        write("blog/a.md", "---\ntitle: Quite another\ndescription: D\ndraft: true\n---\nSwim.\n");
        moves.follow(tree());

        assertThat(moves.from("/blog/a")).contains("/blog/b");
    }

    @Test
    void doNotLeadFromADraftThatNobodyHasMet() {
        write("blog/draft.md", "---\ntitle: Draft\ndescription: D\ndraft: true\n---\n" + TEXT + TEXT);
        moves.follow(tree());
        rename("blog/draft.md", "blog/idea.md");
        moves.follow(tree());

        assertThat(store().moves()).isEmpty();
    }

    @Test
    void leadOnFromADraftThatReadersMetBefore() {
        rename("blog/a.md", "blog/b.md");
        write("blog/b.md", "---\ntitle: Backs\ndescription: D\ndraft: true\n---\n" + TEXT);
        moves.follow(tree());
        rename("blog/b.md", "blog/c.md");
        moves.follow(tree());

        assertThat(moves.from("/blog/a")).contains("/blog/c");
    }

    @Test
    void tellOfNeitherACopyNorADeletedPage() throws IOException {
        page("blog/copy.md", "Backs", TEXT);
        moves.follow(tree());
        Files.delete(folder.resolve("blog/knees.md"));
        page("blog/hips.md", "Hips", TEXT + " Swim.");
        moves.follow(tree());

        assertThat(store().moves()).isEmpty();
    }

    @Test
    void followACheckoutThatMovesManyFilesAtOnce() throws IOException {
        IntStream.range(0, 50).forEach(number -> page("blog/many-" + number + ".md", "Many " + number, TEXT));
        moves.follow(tree());
        Files.move(folder.resolve("blog"), folder.resolve("advice"));
        page("blog/new.md", "New", "Swim.");
        moves.follow(tree());

        assertThat(store().moves()).hasSize(52);
        IntStream.range(0, 50).forEach(number -> assertThat(moves.from("/blog/many-" + number))
                .contains("/advice/many-" + number));
    }

    @Test
    void areTheSameOnTwoNodes() {
        Moves other = restarted();
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        other.follow(tree());
        rename("blog/b.md", "blog/c.md");
        other.follow(tree());
        moves.follow(tree());

        assertThat(store().moves()).containsOnlyKeys("/blog/a", "/blog/b");
        for (Moves each : new Moves[] {moves, other}) {
            assertThat(each.from("/blog/a")).contains("/blog/c");
            assertThat(each.from("/blog/b")).contains("/blog/c");
        }
    }

    @Test
    void takeOverWhatOnlyTheOtherNodeSaw() throws IOException {
        Moves other = restarted();
        String text = Files.readString(folder.resolve("blog/a.md"));
        Files.delete(folder.resolve("blog/a.md"));
        other.follow(tree());
        write("blog/b.md", text);
        other.follow(tree());
        assertThat(other.from("/blog/a")).isEmpty();

        moves.follow(tree());
        other.follow(tree());

        assertThat(other.from("/blog/a")).contains("/blog/b");
    }

    @Test
    void goOnWithoutTheDatabaseAndTellItLater() {
        database.begins();
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        rename("blog/b.md", "blog/c.md");
        moves.follow(tree());

        assertThat(moves.from("/blog/a")).contains("/blog/c");
        database.ends();
        assertThat(store().moves()).isEmpty();
        moves.follow(tree());

        assertThat(restarted().from("/blog/a")).contains("/blog/c");
        assertThat(restarted().from("/blog/b")).contains("/blog/c");
    }

    @Test
    void startWithoutTheDatabaseAndCatchUp() {
        rename("blog/a.md", "blog/b.md");
        database.begins();
        Moves restarted = restarted();
        rename("blog/b.md", "blog/c.md");
        restarted.follow(tree());
        assertThat(restarted.from("/blog/b")).contains("/blog/c");
        database.ends();
        restarted.follow(tree());

        assertThat(restarted.from("/blog/a")).contains("/blog/c");
        assertThat(restarted.from("/blog/b")).contains("/blog/c");
    }

    @Test
    void knowWhereAPageWasAtFirst() {
        rename("blog/a.md", "blog/b.md");
        moves.follow(tree());
        rename("blog/b.md", "blog/c.md");
        moves.follow(tree());
        page("blog/a.md", "Quite another", "Swim.");
        moves.follow(tree());

        for (Moves each : new Moves[] {moves, restarted()}) {
            assertThat(each.firstAddressOf("/blog/c")).isEqualTo("/blog/a");
            assertThat(each.firstAddressOf("/blog/a")).isEqualTo("/blog/a#2");
            assertThat(each.firstAddressOf("/blog/knees")).isEqualTo("/blog/knees");
        }
    }

    private Moves restarted() {
        Moves restarted = new Moves(store(), clock());
        restarted.follow(tree());
        return restarted;
    }

    private MoveStore store() {
        return new MoveStore(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    private static Clock clock() {
        InstantSource now = MovableTime::now;
        return now.withZone(ZoneOffset.UTC);
    }

    private void page(String file, String title, String text) {
        write(file, "---\ntitle: " + title + "\ndescription: D\n---\n" + text + "\n");
    }

    private void rename(String name, String newName) {
        try {
            Path to = folder.resolve(newName);
            Files.createDirectories(to.getParent());
            Files.move(folder.resolve(name), to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database that can be away. */
    private static final class Outage extends DelegatingDataSource {

        private boolean isAway;

        Outage(DataSource database) {
            super(database);
        }

        void begins() {
            isAway = true;
        }

        void ends() {
            isAway = false;
        }

        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            if (isAway) {
                throw new java.sql.SQLTransientConnectionException("The database is away");
            }
            return super.getConnection();
        }
    }
}
