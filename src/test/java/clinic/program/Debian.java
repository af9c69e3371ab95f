package clinic.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that tests need and that a build has no right to expect: packages of Debian and its kin. */
public final class Debian {

    private static final boolean MAY_INSTALL =
            Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));

    private Debian() {}

    /**
     * Installs what is not there, if we may.
     *
     * @param program where it is then
     * @return whether it is there
     */
    public static boolean has(Path program, String... packages) throws IOException, InterruptedException {
        if (!Files.isExecutable(program)) {
            install(packages);
        }
        return Files.isExecutable(program);
    }

    /** Installs packages if we may. Where that fails, what was said stands in the output of the tests. */
    public static void install(String... packages) throws IOException, InterruptedException {
        if (MAY_INSTALL && succeeds(List.of("apt-get", "update"))) {
            succeeds(Stream.concat(
                            Stream.of(
                                    "apt-get",
                                    "install",
                                    "--yes",
                                    "--no-install-recommends",
                                    "-o",
                                    "DPkg::Lock::Timeout=300"),
                            Stream.of(packages))
                    .toList());
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        if (process.waitFor(10, TimeUnit.MINUTES)) {
            return process.exitValue() == 0;
        }
        process.destroy();
        return false;
    }
}
