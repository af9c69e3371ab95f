package clinic.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What the build has made, so that the very thing that is deployed is tried. */
public final class Jar {

    private static final Path PLACE = Path.of("target/faults/app");

    private static Path laidOut;

    private Jar() {}

    /** As it is deployed to one folder. */
    public static Path packed() {
        String jar = System.getProperty("clinic.jar");
        if (jar == null || !Files.exists(Path.of(jar))) {
            throw new IllegalStateException(
                    "These tests start the jar. Make it with ./mvnw package -DskipTests, and then run"
                            + " some of them with ./mvnw surefire:test@faults -Dtest=KilledTests, or all with ./mvnw verify");
        }
        return Path.of(jar);
    }

    /** Taken apart as by {@code deploy/prepare.sh}: then it starts in two thirds of the time. */
    static synchronized Path laidOut() {
        if (laidOut == null) {
            laidOut = takeApart(packed());
        }
        return laidOut;
    }

    private static Path takeApart(Path jar) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            FileSystemUtils.deleteRecursively(PLACE);
            Files.createDirectories(PLACE.getParent());
            if (Command.succeeds(
                    java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", PLACE.toString())) {
                return PLACE.resolve(jar.getFileName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The jar cannot be taken apart: " + jar);
    }
}
