package clinic.keys;

import clinic.privacy.KeyRefusedException;
import clinic.privacy.KeysetFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * {@code keys show|announce|rotate|reseal|retire}: changes the keys that seal what patients send. All but {@code reseal} need
 * only the key file and work beside a running site, which reads it at its next start.
 */
@SuppressWarnings("SystemOut") // this is where a command answers
public final class KeysCommand {

    /** As long as what was received can be received again. */
    private static final Duration WAIT = Duration.ofDays(2);

    private static final String RESEAL = "reseal";

    private static final String USAGE =
            "Usage: keys show|announce|rotate|reseal|retire; deploy/keys.md tells in which order";

    private KeysCommand() {}

    /** Whether the words after {@code keys} ask for something that is done in the database. */
    public static boolean needsDatabase(List<String> args) {
        return !args.isEmpty() && args.get(0).equals(RESEAL);
    }

    /**
     * Does what the words after {@code keys} say.
     *
     * @param context has the whole site if the command needs the database, else {@link KeysetFile}
     * @return 0 done, 1 refused, 2 not understood
     */
    public static int run(List<String> args, ApplicationContext context) {
        try {
            return run(args.isEmpty() ? "" : args.get(0), context);
        } catch (KeyRefusedException e) {
            System.err.println(e.getMessage() + " " + e.cure());
            return 1;
        }
    }

    private static int run(String word, ApplicationContext context) {
        switch (word) {
            case "show" -> show(context.getBean(KeysetFile.class));
            case "announce" -> announce(context.getBean(KeysetFile.class));
            case "rotate" -> rotate(context.getBean(KeysetFile.class));
            case RESEAL -> reseal(context.getBean(Reseal.class));
            case "retire" -> {
                return retire(context.getBean(KeysetFile.class));
            }
            default -> {
                System.err.println(USAGE);
                return 2;
            }
        }
        return 0;
    }

    private static void show(KeysetFile file) {
        List<KeysetFile.Key> keys = file.keys();
        System.out.println("Keys in " + file.place() + ", oldest first:");
        keys.forEach(key -> System.out.printf(
                "  %s  %s%n", Integer.toUnsignedString(key.number()), key.seals() ? "seals and opens" : "opens"));
    }

    private static void announce(KeysetFile file) {
        file.announce();
        System.out.println("The next key is in " + file.place() + ". It opens and does not seal yet."
                + " Start every node again, then run: keys rotate");
    }

    private static void rotate(KeysetFile file) {
        file.rotate();
        System.out.println("The newest key in " + file.place() + " seals from the next start of each node on."
                + " Back the file up, then start every node again. What older keys have sealed still opens,"
                + " and is sealed anew at night.");
    }

    private static void reseal(Reseal reseal) {
        System.out.printf("%d rows were sealed anew with the key that seals now.%n", reseal.run());
    }

    private static int retire(KeysetFile file) {
        if (file.keys().get(0).seals()) {
            System.err.println("There is no older key to retire in " + file.place() + ".");
            return 1;
        }
        if (file.changedAt().plus(WAIT).isAfter(Instant.now())) {
            System.err.println(
                    "The keys were changed less than two days ago. A form that is sent again until then would be"
                            + " taken twice without the older keys. Wait, and see that the audit trail has a night with"
                            + " keys.reseal and rows-0.");
            return 1;
        }
        Path before = file.retire();
        System.out.println("The older keys are no longer in " + file.place() + ". Start every node again. If one is"
                + " refused, put " + before + " back in its place; if all start, keep it where"
                + " the key file is backed up: it opens the backups from before.");
        return 0;
    }
}
