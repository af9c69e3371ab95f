package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What whoever runs the site can ask for on the port that is for them. */
@SiteTest
@TestPropertySource(properties = "management.server.port=0")
class ManagementTests {

    private static final Path DASHBOARD = Path.of("deploy/grafana.json");
    private static final Pattern IN_AN_EXPRESSION = Pattern.compile("([a-z][a-z0-9_]*_[a-z0-9_]+)\\{");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-z0-9_]*)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern ASKED = Pattern.compile("/actuator/[a-z/]+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    Visitor visitor;
    Visitor operator;

    @BeforeEach
    void arrive() {
        visitor = Visitor.of(port);
        operator = Visitor.of(managementPort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness", "/serving"})
    void saysThatAllIsWellAndNothingMore(String group) {
        assertThat(operator.opens("/actuator/health" + group).status()).isEqualTo(200);
        assertThat(text("/actuator/health" + group)).contains("\"UP\"").doesNotContain("H2", "components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/env",
                "/info",
                "/beans",
                "/configprops",
                "/heapdump",
                "/threaddump",
                "/loggers",
                "/metrics",
                "/mappings",
                "/sbom",
                "/sessions",
                "/flyway",
                "/shutdown",
                "/health/db"
            })
    void answersNothingElse(String address) {
        assertThat(operator.opens("/actuator" + address).status()).isEqualTo(404);
    }

    @Test
    void answersWhatTheFilesOfDeployAskFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String file : List.of("Dockerfile", "deploy/compose.yaml", "deploy/kubernetes/deployment.yaml")) {
            ASKED.matcher(Files.readString(Path.of(file))).results().forEach(found -> asked.add(found.group()));
        }

        assertThat(asked).hasSize(4).allSatisfy(address -> assertThat(
                        operator.opens(address).status())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus"})
    void isNotThereForVisitors(String address) {
        assertThat(visitor.opens(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk/sign-in", "/blog/", "/consultation", "/robots.txt"})
    void isNoOtherWayToTheSite(String address) {
        assertThat(operator.opens(address).status()).isEqualTo(404);
    }

    @Test
    void showsOnTheDashboardOnlyNumbersThatThereAreAndAllOfOurs() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String expression :
                JsonMapper.shared().readTree(Files.readString(DASHBOARD)).findValuesAsString("expr")) {
            IN_AN_EXPRESSION
                    .matcher(expression)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(shown::add);
        }
        Set<String> known = samples().keySet().stream()
                .map(sample -> sample.replaceFirst("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).containsAll(shown);
        assertThat(shown)
                .containsAll(known.stream()
                        .filter(name -> name.startsWith("clinic_"))
                        .toList());
    }

    @Test
    void documentsEachOfOurNumbers() throws IOException {
        String documented = Files.readString(Path.of("deploy/monitoring.md"));

        assertThat(samples().keySet())
                .filteredOn(name -> name.startsWith("clinic_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented)
                        .contains("`" + name.replaceFirst("^clinic_", "").replaceFirst("\\{.*", "") + "`"));
    }

    @Test
    void countsWhatIsAnsweredAndHow() {
        double prepared = number("clinic_answers_total{page=\"prepared\",status=\"2xx\"}");
        double absent = number("clinic_answers_total{page=\"made\",status=\"4xx\"}");
        visitor.opens("/about");
        visitor.opens("/about");
        visitor.opens("/nowhere");

        assertThat(number("clinic_answers_total{page=\"prepared\",status=\"2xx\"}"))
                .isEqualTo(prepared + 2);
        assertThat(number("clinic_answers_total{page=\"made\",status=\"4xx\"}")).isEqualTo(absent + 1);
    }

    @Test
    void countsWhatIsSentAndSaysNothingOfWhoSentIt() {
        Map<String, String> message = Map.of(
                "name", "Canarycounted", "replyTo", "canary@example.com", "subject", "Hours", "message", "Open?");
        double stored = number("clinic_submissions_total{outcome=\"stored\"}");
        double known = number("clinic_submissions_total{outcome=\"known\"}");
        double refused = number("clinic_forms_refused_total");
        visitor.sends("/contact", message);
        visitor.sends("/contact", message);
        visitor.sends("/contact", Map.of("name", "Canarycounted"));

        assertThat(number("clinic_submissions_total{outcome=\"stored\"}")).isEqualTo(stored + 1);
        assertThat(number("clinic_submissions_total{outcome=\"known\"}")).isEqualTo(known + 1);
        assertThat(number("clinic_forms_refused_total")).isEqualTo(refused + 1);
        assertThat(text("/actuator/prometheus")).doesNotContainIgnoringCase("canary");
    }

    @Test
    void countsWhatIsSuspectedAndWhy() {
        double trapped = number("clinic_submissions_suspected_total{reason=\"trap\"}");
        double links = number("clinic_submissions_suspected_total{reason=\"links\"}");
        Map<String, String> suspect = Map.of(
                "name", "Bot", "replyTo", "bot@example.com", "subject", "Seen", "message", "Buy", "website", "x");
        visitor.sends("/contact", suspect);
        visitor.sends("/contact", suspect);

        assertThat(number("clinic_submissions_suspected_total{reason=\"trap\"}"))
                .isEqualTo(trapped + 1);
        assertThat(number("clinic_submissions_suspected_total{reason=\"links\"}"))
                .isEqualTo(links);
    }

    /** Each label has few values, whatever visitors do. */
    @Test
    void namesNumbersByNothingThatVisitorsChoose() {
        visitor.opens("/nowhere/" + "x".repeat(40));

        assertThat(samples().keySet().stream()
                        .filter(sample -> sample.startsWith("clinic_"))
                        .flatMap(sample -> LABEL.matcher(sample).results())
                        .map(label -> label.group(1)))
                .containsOnly("page", "status", "outcome", "severity", "reason");
        assertThat(text("/actuator/prometheus")).doesNotContain("nowhere");
        assertThat(samples()).hasSizeLessThan(400);
    }

    private double number(String sample) {
        return java.util.Objects.requireNonNull(samples().get(sample), sample);
    }

    private Map<String, Double> samples() {
        return SAMPLE.matcher(text("/actuator/prometheus"))
                .results()
                .collect(Collectors.toMap(ManagementTests::name, found -> Double.parseDouble(found.group(3))));
    }

    private static String name(MatchResult sample) {
        return sample.group(1) + (sample.group(2) == null ? "" : "{" + sample.group(2) + "}");
    }

    private String text(String address) {
        return new String(operator.fetches(address, Map.of()).body(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
