package clinic;

import clinic.backup.BackupCommand;
import clinic.backup.RestoreCommand;
import clinic.editorial.CheckCommand;
import clinic.keys.KeysCommand;
import clinic.privacy.KeysetFile;
import clinic.staff.StaffCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.SpringProperties;

/**
 * What the program does instead of serving the site when its first argument is a word. Each command answers the exit code:
 * 0 done, 1 refused, 2 not understood.
 */
final class Commands {

    private static final Map<String, ToIntFunction<List<String>>> ALL = new TreeMap<>(Map.of(
            "backup",
            args -> with(BackupCommand.Parts.class, args, site -> BackupCommand.run(args, site)),
            "restore",
            args -> with(BackupCommand.Parts.class, args, site -> RestoreCommand.run(args, site)),
            "check",
            Commands::check,
            "keys",
            args -> with(
                    KeysCommand.needsDatabase(args) ? ClinicSite.class : KeysetFile.class,
                    args,
                    site -> KeysCommand.run(args, site)),
            "staff",
            args -> with(ClinicSite.class, args, site -> site.getBean(StaffCommand.class)
                    .run(args))));

    private Commands() {}

    static boolean isAskedFor(String... args) {
        return args.length > 0 && !args[0].startsWith("-");
    }

    @SuppressWarnings("SystemOut") // this is where a command answers
    static int run(String... args) {
        ToIntFunction<List<String>> command = ALL.get(args[0]);
        if (command == null) {
            System.err.printf("There is no command \"%s\". Commands: %s.%n", args[0], String.join(", ", ALL.keySet()));
            return 2;
        }
        try {
            return command.applyAsInt(List.of(args).subList(1, args.length));
        } catch (RuntimeException e) {
            System.err.println(
                    isAboutTheDatabase(e)
                            ? "The database could not be opened. If the site is running, stop it first."
                            : "The command could not start: "
                                    + NestedExceptionUtils.getMostSpecificCause(e)
                                            .getMessage());
            return 1;
        }
    }

    private static boolean isAboutTheDatabase(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** Needs nothing of the site, so nothing of it is started. */
    @SuppressWarnings("SystemOut") // this is where a command answers
    private static int check(List<String> args) {
        LoggingSystem logging = LoggingSystem.get(Commands.class.getClassLoader());
        logging.beforeInitialize();
        try {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            return new CheckCommand(out, System.err, Clock.systemUTC()).run(args);
        } finally {
            logging.cleanUp();
        }
    }

    /** Starts what a command uses of the site, without a web server and without a word on the console. */
    private static int with(Class<?> part, List<String> args, ToIntFunction<ConfigurableApplicationContext> command) {
        // What the build has found out ahead is about the site with its web server
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
        SpringApplication site = new SpringApplication(part);
        site.setWebApplicationType(WebApplicationType.NONE);
        site.setBannerMode(Banner.Mode.OFF);
        site.setLazyInitialization(true);
        site.setDefaultProperties(Map.of("logging.level.root", "off"));
        try (ConfigurableApplicationContext context = site.run(args.toArray(String[]::new))) {
            return command.applyAsInt(context);
        }
    }
}
