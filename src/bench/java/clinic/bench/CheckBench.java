package clinic.bench;

import clinic.bench.measure.Figures;
import clinic.bench.measure.Published;
import clinic.content.ContentTree;
import clinic.editorial.CheckCommand;
import clinic.folder.Folder;
import clinic.proof.Proofs;
import clinic.reading.Library;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How long the command {@code check} takes for so many articles, and what of that is for claims. Argument: how many. */
final class CheckBench {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private CheckBench() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        Path place = Path.of("target/bench/check-" + count).toAbsolutePath();
        Published.clear(place);
        Articles articles = new Articles(place.resolve("content"), count);
        articles.write();
        Figures figures = new Figures("check of " + count);
        System.out.printf("%n%,d articles of %,d bytes%n%n", count, Files.size(articles.file(0)));
        System.out.println("| What | Figure |\n|---|---:|");
        long begin = System.nanoTime();
        new CheckCommand(NOWHERE, NOWHERE, Clock.systemUTC()).run(List.of(articles.folder() + ""));
        figures.show("All of them checked", seconds(begin), "s");
        ContentTree tree = Library.once(new Folder(articles.folder()));
        Proofs proofs = new Proofs();
        long claims = System.nanoTime();
        int found = proofs.all(tree, Instant.now()).size();
        figures.show("Their claims alone, once they are read", seconds(claims), "s");
        long again = System.nanoTime();
        proofs.all(tree, Instant.now());
        figures.show("The same again without a change", seconds(again), "s");
        figures.show("Claims found", found, "");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
