package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.submission.SubmissionSearch;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class KeysCommandTests {

    @TempDir
    Path folder;

    @Test
    void changesTheKeysWithoutLosingAWord(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext site = start()) {
            sends(site, "Parking");
            assertThat(run("announce")).isZero();
            assertThat(run("rotate")).isZero();
            assertThat(run("retire")).isEqualTo(1);
            assertThat(output.getErr()).contains("The keys were changed less than two days ago.");
            sends(site, "Hours");
        }
        try (ConfigurableApplicationContext site = start()) {
            assertThat(subjects(site)).containsExactlyInAnyOrder("Parking", "Hours");
            assertThat(nightOf(site)).isEqualTo("rows-4"); // the columns of two messages, and their search terms
            assertThat(nightOf(site)).isEqualTo("rows-0");
        }
        Files.setLastModifiedTime(keys(), FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        assertThat(run("retire")).isZero();
        assertThat(output.getOut())
                .contains("put " + keys() + ".before back in its place; if all start, keep it where");
        assertThat(run("reseal")).isZero();
        assertThat(output.getOut()).contains("0 rows were sealed anew");
        try (ConfigurableApplicationContext site = start()) {
            assertThat(subjects(site)).containsExactlyInAnyOrder("Parking", "Hours");
            assertThat(site.getBean(SubmissionSearch.class).find("rosa", 10)).hasSize(2);
        }
        assertThat(run("retire")).isEqualTo(1);
        assertThat(output.getErr()).contains("There is no older key to retire in the file " + keys() + ".");
    }

    @Test
    void showsWhichKeySealsAndNoKey(CapturedOutput output) throws IOException {
        start().close();
        int before = output.getOut().length();

        run("show");
        run("announce");
        run("show");
        run("rotate");
        run("show");

        String told = output.getOut().substring(before);
        assertThat(told.replace(keys().toString(), "F")
                        .replaceAll("\\d{3,}", "N")
                        .lines())
                .containsExactly(
                        "Keys in the file F, oldest first:",
                        "  N  seals and opens",
                        "The next key is in the file F. It opens and does not seal yet. Start every node again, then"
                                + " run: keys rotate",
                        "Keys in the file F, oldest first:",
                        "  N  seals and opens",
                        "  N  opens",
                        "The newest key in the file F seals from the next start of each node on. Back the file up, then"
                                + " start every node again. What older keys have sealed still opens, and is sealed anew"
                                + " at night.",
                        "Keys in the file F, oldest first:",
                        "  N  opens",
                        "  N  seals and opens");
        assertThat(Files.readString(keys()).split("\""))
                .filteredOn(word -> word.length() > 40)
                .isNotEmpty()
                .noneMatch(told::contains);
    }

    @Test
    void keepsWhatWasThereBeforeUntilItIsDeleted(CapturedOutput output) throws IOException {
        start().close();
        String first = Files.readString(keys());
        retireAfterRotating();
        assertThat(folder.resolve("keys/clinic.json.before")).content().contains(first.substring(60, 90));

        retireAfterRotating();
        assertThat(output.getErr()).contains("clinic.json.before is still there from the last time. Move it to where");
    }

    @Test
    void saysInOneSentenceWhatItCannotDo(CapturedOutput output) {
        assertThat(run("show")).isEqualTo(1);
        assertThat(output.getErr()).contains("There is no key file " + keys() + " to change.");
        assertThat(run("rotat")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(output.getErr()).contains("Usage: keys show|announce|rotate|reseal|retire");
        assertThat(output.getOut()).isEmpty();
        assertThat(keys()).doesNotExist();
    }

    private void retireAfterRotating() throws IOException {
        run("rotate");
        Files.setLastModifiedTime(keys(), FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        run("retire");
    }

    /** What a night has written into the audit trail. */
    private static String nightOf(ConfigurableApplicationContext site) {
        JdbcTemplate jdbc = site.getBean(JdbcTemplate.class);
        int nights = lines(jdbc).size();
        Scheduler scheduler = site.getBean(Scheduler.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreException(
                        TaskInstanceCurrentlyExecutingException.class) // the night before is not yet quite over
                .until(() -> scheduler.reschedule(TaskInstanceId.of("reseal", RecurringTask.INSTANCE), Instant.EPOCH));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lines(jdbc).size() > nights);
        return lines(jdbc).get(nights);
    }

    private static List<String> lines(JdbcTemplate jdbc) {
        return jdbc.queryForList("select record from audit_entry where act = 'keys.reseal' order by id", String.class);
    }

    private static void sends(ConfigurableApplicationContext site, String subject) {
        int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        assertThat(Visitor.of(port)
                        .sends(
                                "/contact",
                                Map.of(
                                        "name", "Rosa Delgado",
                                        "replyTo", "rosa@example.com",
                                        "subject", subject,
                                        "message", "Where?"))
                        .status())
                .isEqualTo(303);
    }

    private static List<String> subjects(ConfigurableApplicationContext site) {
        return site.getBean(EntityManager.class)
                .createQuery("select m.subject from ContactMessage m", String.class)
                .getResultList();
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(ClinicSite.class, data(), key(), "--server.port=0", "--clinic.jobs.poll=50ms");
    }

    private int run(String... words) {
        return Commands.run(Stream.of(Stream.of("keys"), Stream.of(words), Stream.of(data(), key()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private Path keys() {
        return folder.resolve("keys/clinic.json").toAbsolutePath();
    }

    private String data() {
        return "--clinic.data=" + folder.resolve("data").toAbsolutePath();
    }

    private String key() {
        return "--clinic.keys=" + keys();
    }
}
