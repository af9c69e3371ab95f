package clinic.bench;

import clinic.bench.measure.Figures;
import clinic.bench.measure.Published;
import clinic.faults.Kills;
import clinic.faults.Kills.Outcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/** Who was told a reference is there once, however often the site is killed. Arguments: {@code h2} or {@code postgres}, kills. */
final class KillsBench {

    private KillsBench() {}

    public static void main(String[] args) throws Exception {
        boolean onPostgres = args[0].equals("postgres");
        int kills = Integer.parseInt(args[1]);
        Path folder = Path.of("target/bench/kills-" + args[0]).toAbsolutePath();
        Published.clear(folder);
        long seed = System.nanoTime();
        System.out.printf("%n%d kills on %s, seed %d%n%n", kills, args[0], seed);
        Outcome outcome;
        if (onPostgres) {
            try (EmbeddedPostgres server = DeskBench.postgres(folder)) {
                outcome = Kills.on(server, folder, seed).run(kills);
            }
        } else {
            outcome = Kills.onH2(folder, seed).run(kills);
        }
        Figures figures = new Figures("%d kills on %s".formatted(kills, args[0]));
        System.out.println("| What | Number |\n|---|---:|");
        figures.show("Told \"received\"", outcome.told(), "people");
        figures.show("Sent again, also while nobody answered", outcome.repeats(), "times");
        figures.show("Lost", outcome.lost(), "people");
        figures.show("Doubled", outcome.doubled(), "requests");
        figures.show("Odd answers", outcome.oddities().size(), "answers");
        if (outcome.lost() + outcome.doubled() + outcome.oddities().size() > 0) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
