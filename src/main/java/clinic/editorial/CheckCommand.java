package clinic.editorial;

import clinic.content.ContentTree;
import clinic.folder.Folder;
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
 * {@code check [folder] [--format text|json]}: says everything that is wrong with a content folder. Needs no site, no web
 * server and no database.
 */
public final class CheckCommand {

    private static final String USAGE = "Usage: check [folder] [--format text|json]";

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
        Report report = new Report(
                Sources.beside(Judgement.of(tree, clock.instant()), folder),
                tree.files().size());
        out.println(wish.get().json() ? report.json() : report.text());
        return report.hasErrors() ? 1 : 0;
    }

    private record Wish(Path folder, boolean json) {

        /** Nothing if the words make no sense. */
        static Optional<Wish> of(List<String> args) {
            List<String> words = new ArrayList<>();
            for (String arg : args) {
                words.addAll(arg.startsWith("--format=") ? List.of("--format", arg.substring(9)) : List.of(arg));
            }
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
                        new Wish(Path.of(words.isEmpty() ? "content" : words.get(0)), format.equals("json")));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }
}
