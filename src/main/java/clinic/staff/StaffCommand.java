package clinic.staff;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code staff add <name> --role <role>}: opens an account; the password comes from the console or standard input. */
@Component
public class StaffCommand {

    private static final String USAGE =
            "Usage: staff add <name> --role front-desk|clinician|editor|administrator, with the password on standard input";

    private final StaffRegister register;
    private final MessageSource messages;

    StaffCommand(StaffRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /**
     * Does what the words after {@code staff} say.
     *
     * @return 0 done, 1 refused, 2 not understood
     */
    @SuppressWarnings("SystemOut") // this is where a command answers
    public int run(List<String> args) {
        Optional<Role> role = role(args).flatMap(Role::named);
        if (args.size() < 2 || !args.get(0).equals("add") || args.get(1).startsWith("-") || role.isEmpty()) {
            System.err.println(USAGE);
            return 2;
        }
        String name = args.get(1);
        try {
            register.add(name, role.get(), password());
            System.out.printf("%s can sign in as %s.%n", name, role.get().word());
            return 0;
        } catch (RefusedException e) {
            System.err.println(messages.getMessage(e.sentence(), java.util.Locale.US) + ".");
            return 1;
        }
    }

    private static Optional<String> role(List<String> args) {
        int at = args.indexOf("--role");
        return at >= 0
                ? args.stream().skip(at + 1L).findFirst()
                : args.stream()
                        .filter(arg -> arg.startsWith("--role="))
                        .map(arg -> arg.substring(7))
                        .findFirst();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // before Java 22 it is null without a terminal; later it reads standard input
    private static String password() {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password: "));
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
