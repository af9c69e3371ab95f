package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Visitor.Seen;
import clinic.staff.RefusedException;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A site that a test starts and stops, with its data and key in a folder of the test. */
public record ARunningSite(ConfigurableApplicationContext context) implements AutoCloseable {

    public static ARunningSite in(Path folder, String... more) {
        return new ARunningSite(SpringApplication.run(
                ClinicSite.class,
                Stream.of(
                                settings(folder),
                                Stream.of("--server.port=0", "--management.server.port=-1"),
                                Stream.of(more))
                        .flatMap(part -> part)
                        .toArray(String[]::new)));
    }

    /** Runs a command on what is in the folder. */
    static int command(Path folder, String... words) {
        return Commands.run(Stream.concat(Stream.of(words), settings(folder)).toArray(String[]::new));
    }

    private static Stream<String> settings(Path folder) {
        return Stream.of("--clinic.data=" + data(folder), "--clinic.keys=" + keys(folder));
    }

    public static Path data(Path folder) {
        return folder.resolve("data").toAbsolutePath();
    }

    static Path keys(Path folder) {
        return folder.resolve("keys/clinic.json").toAbsolutePath();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** A patient asks; the same one each time. */
    String asks() {
        Visitor visitor = Visitor.of(port());
        Seen sent = visitor.sends(
                "/consultation",
                Map.of(
                        "warningSigns", "NO",
                        "fullName", "Rosa Delgado",
                        "phone", "303-555-0142",
                        "area", "KNEE",
                        "consent", "2026-11"));
        assertThat(sent.status()).isEqualTo(303);
        return visitor.opens(sent.leadsTo()).text(".reference");
    }

    StaffVisitor employs(String name, Role role) {
        try {
            context.getBean(StaffRegister.class).add(name, role, StaffVisitor.PASSWORD);
            return comesToWork(name);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    StaffVisitor comesToWork(String name) {
        StaffVisitor visitor = StaffVisitor.of(port());
        visitor.signsIn(name);
        return visitor;
    }

    @Override
    public void close() {
        context.close();
    }
}
