package clinic.editorial;

import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.proof.Proofs;
import clinic.readability.Readings;
import clinic.reading.Library;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code check [folder] [--format text|json] [--grades]}: says everything that is wrong with a content folder, and how hard
 * its pages are to read. Needs no site, no web server and no database.
 */
public final class CheckCommand {

    private static final String USAGE = "Usage: check [folder] [--format text|json] [--grades]";

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    public CheckCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * Does what the words after {@code check} say.
     *
     * @return 0 without an error, though perhaps with warnings; 1 with errors; 2 not understood
     */
    public int run(List<String> args) {
        Optional<Wish> wish = Wish.of(args);
        if (wish.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        Path root = wish.get().folder();
        if (!Files.isDirectory(root)) {
            err.printf("There is no folder \"%s\".%n", root);
            return 2;
        }
        Folder folder = new Folder(root);
        ContentTree tree = Library.once(folder);
        Readings readings = new Readings();
        tree.pages().values().parallelStream()
                .forEach(page -> readings.of(page.body().prose(), tree.health()));
        Proofs proofs = new Proofs();
        Judged judged = Judged.now(tree, clock.instant(), readings).with(proofs.problems(tree, clock.instant()));
        Report report = new Report(
                Sources.beside(judged.problems(), folder),
                proofs.allAtOnce(tree, clock.instant()),
                tree.files().all().size(),
                wish.get().grades() ? GradeTable.of(tree, readings) : null);
        if (wish.get().json()) {
            report.printJson(out);
        } else {
            report.printText(out);
        }
        return report.hasErrors() ? 1 : 0;
    }

    private record Wish(Path folder, boolean json, boolean grades) {

        /** Nothing if the words make no sense. */
        static Optional<Wish> of(List<String> args) {
            List<String> words = new ArrayList<>();
            for (String arg : args) {
                words.addAll(arg.startsWith("--format=") ? List.of("--format", arg.substring(9)) : List.of(arg));
            }
            boolean grades = words.remove("--grades");
            String format = "text";
            int at = words.indexOf("--format");
            if (at >= 0 && at + 1 < words.size()) {
                format = words.remove(at + 1);
                words.remove(at);
            }
            boolean isKnown = List.of("text", "json").contains(format);
            if (!isKnown || words.size() > 1 || words.stream().anyMatch(word -> word.startsWith("-"))) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Wish(Path.of(words.isEmpty() ? "content" : words.get(0)), format.equals("json"), grades));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }
}
