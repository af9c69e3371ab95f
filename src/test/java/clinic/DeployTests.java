package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that run the site on several machines name nothing that is not there: in the site, or in one another. */
class DeployTests {

    private static final Path FOLDER = Path.of("deploy");
    private static final String PORT = "8080";

    private static final Pattern VARIABLE = Pattern.compile("\\b((?:CLINIC|SPRING|MANAGEMENT|SERVER)_[A-Z_]+)=");
    private static final Pattern SETTING = Pattern.compile("`([a-z]+(?:\\.[a-z-]+)+|CLINIC_[A-Z]+)`");

    private final JsonNode compose = documents("compose.yaml").get(0);
    private final JsonNode site = compose.path("services").path("site-1");
    private final JsonNode deployment = kind("deployment.yaml", "Deployment");
    private final JsonNode pod = deployment.path("spec").path("template");
    private final JsonNode container = pod.path("spec").path("containers").path(0);
    private final JsonNode settings = kind("settings.yaml", "ConfigMap");

    @Test
    void setsOnlyWhatTheSiteReads() throws IOException {
        Set<String> set = new TreeSet<>(site.path("environment").propertyNames());
        set.addAll(settings.path("data").propertyNames());
        set.addAll(texts(container.path("env"), "name"));
        set.add(site.path("secrets").path(0).path("target").asString());
        for (Path file : List.of(Path.of("Dockerfile"), FOLDER.resolve("clinic-site.service"))) {
            VARIABLE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(set::add);
        }

        Set<String> known = known();
        assertThat(set).hasSizeGreaterThan(10);
        assertThat(set).allSatisfy(name -> assertThat(known).contains(plain(name)));
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        for (URL metadata : Collections.list(
                DeployTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = metadata.openStream()) {
                texts(JsonMapper.shared().readTree(in).path("properties"), "name")
                        .forEach(name -> known.add(plain(name)));
            }
        }
        SETTING.matcher(Files.readString(FOLDER.resolve("settings.md")))
                .results()
                .forEach(found -> known.add(plain(found.group(1))));
        return known;
    }

    /** Spring takes CLINIC_BASE_URL and CLINIC_BASEURL for the same. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    @Test
    void asksKubernetesForPortsThatTheSiteHas() {
        JsonNode service = kind("network.yaml", "Service");
        JsonNode ports = container.path("ports");
        String management = settings.path("data").path("MANAGEMENT_SERVER_PORT").asString();

        assertThat(ports)
                .extracting(port -> port.path("name").asString() + " " + port.path("containerPort"))
                .containsExactlyInAnyOrder("http " + PORT, "management " + management);
        assertThat(pod.path("metadata")
                        .path("annotations")
                        .path("prometheus.io/port")
                        .asString())
                .isEqualTo(management);
        assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe").map(probe -> container
                        .path(probe)
                        .path("httpGet")
                        .path("port")
                        .asString()))
                .containsOnly("management");
        assertThat(texts(service.path("spec").path("ports"), "targetPort")).containsExactly("http");
        JsonNode backend = kind("network.yaml", "Ingress").findValue("backend").path("service");
        assertThat(backend.path("name")).isEqualTo(service.path("metadata").path("name"));
        assertThat(texts(service.path("spec").path("ports"), "name"))
                .contains(backend.path("port").path("name").asString());
    }

    @Test
    void leadsKubernetesToTheRightPods() {
        JsonNode labels = pod.path("metadata").path("labels");

        assertThat(labels.isEmpty()).isFalse();
        assertThat(List.of(
                        deployment.path("spec").path("selector").path("matchLabels"),
                        kind("network.yaml", "Service").path("spec").path("selector"),
                        kind("network.yaml", "PodDisruptionBudget")
                                .path("spec")
                                .path("selector")
                                .path("matchLabels")))
                .containsOnly(labels);
    }

    @Test
    void givesKubernetesEverythingThatTheContainerAsksFor() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));

        assertThat(container.path("envFrom").path(0).path("configMapRef").path("name"))
                .isEqualTo(settings.path("metadata").path("name"));
        assertThat(container.path("env").findValues("secretKeyRef"))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(readme)
                        .contains("secret generic " + secret.path("name").asString())
                        .containsPattern(
                                "--from-(literal|file)=" + secret.path("key").asString() + "="));
        assertThat(texts(pod.path("spec").path("volumes"), "name"))
                .containsExactlyInAnyOrderElementsOf(texts(container.path("volumeMounts"), "name"));
        assertThat(pod.path("spec").path("volumes").findValues("claimName"))
                .allSatisfy(claim -> assertThat(readme).contains("`" + claim.asString() + "`"));
    }

    @Test
    void namesInComposeWhatIsThere() throws IOException {
        Set<String> services = new TreeSet<>(compose.path("services").propertyNames());

        for (JsonNode service : compose.path("services")) {
            assertThat(services).containsAll(service.path("depends_on").propertyNames());
            assertThat(service.path("depends_on").propertyNames()).allSatisfy(other -> assertThat(
                            compose.path("services").path(other).has("healthcheck"))
                    .as(other)
                    .isTrue());
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asString().replaceFirst(":.*", "");
                assertThat(compose.path("volumes").has(source)
                                || source.equals("./tls")
                                || Files.exists(FOLDER.resolve(source)))
                        .as(source)
                        .isTrue();
            }
        }
        assertThat(compose.path("secrets").propertyNames())
                .contains(site.path("secrets").path(0).path("source").asString());
        assertThat(compose.findValue("subnet"))
                .isEqualTo(site.path("environment").path("CLINIC_PROXIES"));
        assertThat(site.path("healthcheck").path("test").toString())
                .contains("/"
                        + site.path("environment")
                                .path("MANAGEMENT_SERVER_PORT")
                                .asString() + " ");
        assertThat(Pattern.compile("server (\\S+):" + PORT + " ")
                        .matcher(Files.readString(FOLDER.resolve("nginx.conf")))
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(2)
                .allMatch(services::contains);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    private static JsonNode kind(String file, String kind) {
        return documents("kubernetes/" + file).stream()
                .filter(document -> document.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Anchors, and what is merged from them, are put in their places. */
    private static List<JsonNode> documents(String file) {
        try {
            Iterable<Object> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(FOLDER.resolve(file)));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(document -> JsonMapper.shared().<JsonNode>valueToTree(document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
