package clinic.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.content.Content;
import clinic.privacy.Vault;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import clinic.submission.Submission;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;

@SiteTest
class LargeExportTests {

    private static final ExportFilter ALL = new ExportFilter(null, null, null, null, null);

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Rows rows;

    @Autowired
    Export export;

    @Autowired
    ExportController controller;

    @Autowired
    Content content;

    @Autowired
    StaffRegister staff;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    StaffVisitor olga;
    String nameOfOlga;

    @BeforeEach
    void olgaComesToWork() throws RefusedException {
        jdbc.update("delete from submission");
        nameOfOlga = "olga." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(nameOfOlga, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
        olga = StaffVisitor.of(port);
        olga.signsIn(nameOfOlga);
    }

    @Test
    void hasEveryRowOnceWhileOthersCome() {
        store(0, 20_000);
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> store(20_000, 21_000));

        List<NamedCsvRecord> exported =
                ExportTests.csv(olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV")));
        others.join();

        Set<String> references = new HashSet<>();
        exported.forEach(row -> references.add(row.getField("Reference")));
        Set<String> stored =
                IntStream.range(0, 20_000).mapToObj(LargeExportTests::reference).collect(Collectors.toSet());
        assertThat(references).hasSameSizeAs(exported);
        assertThat(references.containsAll(stored)).isTrue();
        assertThat(exported).extracting(row -> row.getField("Message")).contains("Message 0", "Message 19999");
        assertThat(lines()).containsExactly("export.csv rows-" + exported.size() + " DONE");
    }

    @Test
    void holdsWhatWasStoredWhenItBegan() throws IOException {
        store(0, 1200);
        List<String> read = new ArrayList<>();

        rows.read(ALL, content.tree().clinic().timeZone(), new Rows.Reader() {
            @Override
            public void begin(long number) {
                assertThat(number).isEqualTo(1200);
                CompletableFuture.runAsync(() -> {
                            jdbc.update("delete from submission where reference = ?", reference(1100));
                            store(1200, 1300);
                        })
                        .join();
            }

            @Override
            public void read(Submission submission) {
                read.add(submission.reference());
            }

            @Override
            public void end() {
                read.add("end");
            }
        });

        assertThat(read)
                .hasSize(1201)
                .doesNotHaveDuplicates()
                .contains(reference(1100))
                .endsWith("end");
        assertThat(rows.count(ALL, content.tree().clinic().timeZone())).isEqualTo(1299);
    }

    @Test
    void readsOnAmongRowsOfTheSameMoment() {
        store(0, 1200);
        jdbc.update("update submission set received_at = ?", Timestamp.from(BEGIN));

        assertThat(ExportTests.csv(olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV"))))
                .extracting(row -> row.getField("Reference"))
                .hasSize(1200)
                .doesNotHaveDuplicates();
    }

    @Test
    void isWrittenDownAsFailedIfItBreaksAndGetsNoEnd() {
        store(0, 1200);
        List<byte[]> written = new ArrayList<>();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (written.size() > 10) {
                    throw new IOException("The browser went away");
                }
                written.add(bytes);
            }
        };

        assertThatThrownBy(() -> export.write(ALL, content.tree().clinic().timeZone(), Format.XLSX, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("The browser went away");
        assertThat(jdbc.queryForList(
                        "select act || ' ' || record || ' ' || outcome from audit_entry where who = 'system' order by id desc"
                                + " fetch first 2 rows only",
                        String.class))
                .containsExactly("export.xlsx rows-1200 FAILED", "export.xlsx rows-1200 DONE");
    }

    @Test
    void takesItsTurn() throws Exception {
        store(0, 600);
        Map<String, String> form = Map.of(
                "_csrf",
                olga.opens("/desk/export")
                        .page()
                        .select(".export-file [name=_csrf]")
                        .val(),
                "format",
                "CSV");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> exportTo(new SlowBrowser(begun, goOn)));
        begun.await();

        Seen busy = olga.posts("/desk/export", form);
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.text(".refusals")).startsWith("Another export is on its way.");
        assertThat(lines()).isEmpty();

        goOn.countDown();
        slow.join();
        assertThat(olga.posts("/desk/export", form).status()).isEqualTo(200);
    }

    private void exportTo(HttpServletResponse response) {
        try {
            controller.file(ALL, new BeanPropertyBindingResult(ALL, "filter"), "CSV", new ExtendedModelMap(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes nothing until it is told to. */
    private static final class SlowBrowser extends MockHttpServletResponse {

        private final CountDownLatch begun;
        private final CountDownLatch goOn;

        SlowBrowser(CountDownLatch begun, CountDownLatch goOn) {
            this.begun = begun;
            this.goOn = goOn;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.getOutputStream();
        }
    }

    private List<String> lines() {
        return jdbc.queryForList(
                "select act || ' ' || record || ' ' || outcome from audit_entry where who = ? and act like 'export.%'",
                String.class, nameOfOlga);
    }

    private static String reference(int number) {
        return "PT-%08d".formatted(number);
    }

    private void store(int from, int to) {
        for (int first = from; first < to; first += 500) {
            int begin = first;
            int end = Math.min(first + 500, to);
            transaction.executeWithoutResult(status -> storeBatch(begin, end));
        }
    }

    private void storeBatch(int from, int to) {
        List<Object[]> submissions = new ArrayList<>();
        List<Object[]> messages = new ArrayList<>();
        for (int number = from; number < to; number++) {
            UUID id = UUID.randomUUID();
            submissions.add(new Object[] {
                id, reference(number), "token-" + number, Timestamp.from(BEGIN.plusSeconds(number / 3))
            });
            messages.add(new Object[] {
                id,
                seal("name", "Ana"),
                seal("reply_to", "ana@example.com"),
                seal("subject", "Hello"),
                seal("message_text", "Message " + number)
            });
        }
        jdbc.batchUpdate(
                "insert into submission (id, version, reference, token, received_at, kind) values (?, 0, ?, ?, ?, 'MESSAGE')",
                submissions);
        jdbc.batchUpdate(
                "insert into contact_message (id, name, reply_to, subject, message_text) values (?, ?, ?, ?, ?)",
                messages);
    }

    private String seal(String column, String text) {
        return vault.seal(text, "contact_message." + column);
    }
}
