package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.content.Page;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Edith the editor is signed in, on a site whose files the tests write and whose time they move on. */
@Import(MovableTime.class)
public abstract class AtTheWorkbench extends EditedSite {

    protected static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.US);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' h:mm a", Locale.US);

    @Autowired
    protected StaffRegister staff;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected Content content;

    protected StaffVisitor edith;
    protected String nameOfEdith;

    @BeforeEach
    void edithComesToWork() throws RefusedException {
        nameOfEdith = "edith." + UUID.randomUUID().toString().substring(0, 8);
        edith = signedIn(nameOfEdith, Role.EDITOR);
    }

    protected StaffVisitor signedIn(String name, Role role) throws RefusedException {
        staff.add(name, role, StaffVisitor.PASSWORD);
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(name);
        return visitor;
    }

    /** Lets time pass, and signs in again. */
    protected void pass(Duration time) {
        MovableTime.pass(time);
        edith = StaffVisitor.of(port);
        edith.signsIn(nameOfEdith);
    }

    /** A full minute, so many hours from now. */
    protected static Instant in(int hours) {
        return MovableTime.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    }

    /** As front matter has it. */
    protected static String written(Instant time) {
        return WRITTEN.format(time.atZone(ZONE));
    }

    /** As editors read it. */
    protected static String read(Instant time) {
        return READ.format(time.atZone(ZONE));
    }

    /** Writes a page, and waits until the site has read it. */
    protected void saves(String file, String title, String lines, String text) {
        String before = text(file);
        writePage(file, title, lines, text);
        if (!text(file).equals(before)) {
            awaitFile(file, page -> page.savedAt().equals(savedAt(file)));
        }
    }

    private static String text(String file) {
        try {
            return Files.exists(file(file)) ? Files.readString(file(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant savedAt(String file) {
        try {
            return Files.getLastModifiedTime(file(file)).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the site has read a file. */
    protected void awaitFile(String file, Predicate<Page> asItShouldBe) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> content.tree().pageOf(file).filter(asItShouldBe).isPresent());
    }

    /** What the list says of one file. */
    protected String listed(String file) {
        Seen seen = edith.opens("/desk/content?words=" + file);
        assertThat(seen.status()).isEqualTo(200);
        return seen.text(".files li");
    }
}
