package clinic.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.Postgres;
import clinic.Visitor;
import clinic.program.Program;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as programs read it: each line is JSON, has the id of its request, and holds nothing that anyone typed. */
class StructuredLogTests {

    private static final Map<String, String> MESSAGE = Map.of(
            "name", "Canarywriter",
            "replyTo", "canaryreply@example.com",
            "subject", "Canarysubject",
            "message", "Canarymessage");

    @TempDir
    Path folder;

    @Test
    void isJsonWithTheIdOfTheRequestAndNothingPersonal() throws IOException {
        String url = Postgres.newDatabase();
        try (Program site = Program.start(
                folder,
                Program.freePort(),
                "--logging.structured.format.console=ecs",
                "--spring.main.banner-mode=off",
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres")) {
            Visitor visitor = Visitor.of(site.port());
            assertThat(visitor.sends("/contact", MESSAGE).status()).isEqualTo(303);
            new JdbcTemplate(new DriverManagerDataSource(url)).execute("alter table contact_message rename to away");
            assertThat(visitor.sends("/contact", with("Canaryagain")).status()).isEqualTo(503);
            assertThat(visitor.opens("/contact/received/canarytoken").status()).isEqualTo(500);
            assertThat(visitor.opens("/search?q=canarysearch").status()).isEqualTo(200);
            assertThat(visitor.opens("/nowhere/canaryaddress").status()).isEqualTo(404);

            asksForNothingThatThereCouldBe(
                    "CONNECT /canaryconnect?canary=canary HTTP/1.1\r\nHost: localhost", site.port());
            asksForNothingThatThereCouldBe("GET / HTTP/1.1\r\nHost: canary host:canary", site.port());

            List<JsonNode> lines = site.output()
                    .lines()
                    .filter(line -> line.startsWith("{"))
                    .map(JsonMapper.shared()::readTree)
                    .toList();
            assertThat(lines).filteredOn(StructuredLogTests::isError).hasSize(2).allSatisfy(line -> assertThat(
                            line.path("request").asString(""))
                    .hasSize(8));
            assertThat(site.output().lines().filter(line -> !line.startsWith("{")))
                    .as("lines for the first sign-in only")
                    .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
            assertThat(site.output()).contains("The site is ready").doesNotContainIgnoringCase("canary");
        }
    }

    private static void asksForNothingThatThereCouldBe(String request, int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + "\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    private static boolean isError(JsonNode line) {
        return line.path("log").path("level").asString("").equals("ERROR");
    }

    private static Map<String, String> with(String subject) {
        return Map.of(
                "name",
                "Canarywriter",
                "replyTo",
                "canaryreply@example.com",
                "subject",
                subject,
                "message",
                "Canarymessage");
    }
}
