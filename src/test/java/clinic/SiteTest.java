package clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole site with the content it ships, a real server, a new database and a new key. The database is an H2
 * file, or on PostgreSQL with {@code -Dspring.profiles.active=postgres}; {@code verify} runs those tests in both ways which
 * touch the database. What is about the file itself has the tag {@link #H2}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=-1")
@ContextConfiguration(initializers = SiteTest.NewDatabase.class)
public @interface SiteTest {

    String H2 = "h2";

    class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "site-");
                TestPropertyValues.of(
                                "clinic.data=" + folder.resolve("data").toAbsolutePath(),
                                "clinic.keys="
                                        + folder.resolve("keys/clinic.json").toAbsolutePath())
                        .applyTo(context);
                if (context.getEnvironment().matchesProfiles("postgres")) {
                    TestPropertyValues.of(Postgres.settingsOfANewDatabase()).applyTo(context);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
