package clinic.bench;

import clinic.bench.measure.Figures;
import clinic.bench.measure.Http;
import clinic.bench.measure.Published;
import clinic.bench.measure.Running;
import clinic.bench.measure.Sample;
import clinic.bench.measure.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Many articles read by our site, and the same files built by Hugo, in turns. Arguments: how many, how often, and what the
 * site says in its log once all pages are prepared, or nothing.
 */
final class HugoBench {

    private static final int ASKED = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Path folder;
    private final Articles articles;
    private final String prepared;
    private final Random random = new Random(4);
    private final Map<What, List<Double>> measured = new EnumMap<>(What.class);

    private HugoBench(Path folder, Articles articles, String prepared) {
        this.folder = folder;
        this.articles = articles;
        this.prepared = prepared;
    }

    private enum What {
        HUGO("Hugo builds all to memory", "s"),
        HUGO_MEMORY("Hugo, most resident", "MiB"),
        COLD("First start to the first article", "s"),
        COLD_ALL("First start until 200 of all articles are answered", "s"),
        COLD_PREPARED("First start until all are prepared", "s"),
        COLD_IDLE("First start until nothing is left to do (search index, share pictures)", "s"),
        COLD_MEMORY("Resident then", "MiB"),
        AGAIN("Restart to the first article", "s"),
        AGAIN_ALL("Restart until 200 of all articles are answered", "s"),
        AGAIN_PREPARED("Restart until all are prepared", "s"),
        AGAIN_MEMORY("Resident after these 200", "MiB"),
        FEW("Start with the shipped content alone to the first article", "s");

        private final String title;
        private final String unit;

        What(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/hugo").toAbsolutePath();
        Published.clear(folder);
        HugoBench bench =
                new HugoBench(folder, new Articles(folder.resolve("content"), Integer.parseInt(args[0])), args[2]);
        bench.articles.write();
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            bench.hugo();
            bench.site(folder.resolve("site-" + round));
            System.err.printf("Round %d of %s%n", round + 1, args[1]);
        }
        bench.show();
    }

    private void hugo() throws IOException, InterruptedException {
        List<String> command = List.of(
                "hugo",
                "--renderToMemory",
                "--quiet",
                "--noBuildLock",
                "--source",
                Path.of("src/bench/hugo-site").toAbsolutePath().toString(),
                "--contentDir",
                articles.folder().toString(),
                "--cacheDir",
                folder.resolve("cache").toString());
        long begin = System.nanoTime();
        double most = 0;
        try (Running hugo = Running.start(folder.resolve("hugo.log"), Map.of(), command)) {
            while (hugo.isAlive() && seconds(begin) < PATIENCE.toSeconds()) {
                most = Math.max(most, hugo.mostResidentMiB());
                Thread.sleep(10);
            }
            add(What.HUGO, seconds(begin));
            add(What.HUGO_MEMORY, most);
            if (!hugo.succeeded()) {
                throw new IOException("Hugo failed: " + hugo.output());
            }
        }
    }

    private void site(Path data) throws IOException, InterruptedException {
        Map<String, String> content = Map.of("CLINIC_CONTENT", articles.folder().toString());
        long begin = System.nanoTime();
        try (Site site = Site.start(data, content, Site.command())) {
            add(What.COLD, site.secondsToFirst());
            askSome(site);
            add(What.COLD_ALL, seconds(begin));
            add(What.COLD_PREPARED, secondsUntilPrepared(site, begin));
            add(What.COLD_IDLE, site.process().secondsUntilIdle(begin, PATIENCE));
            add(What.COLD_MEMORY, site.process().residentMiB());
        }
        begin = System.nanoTime();
        try (Site site = Site.start(data, content, Site.command())) {
            add(What.AGAIN, site.secondsToFirst());
            askSome(site);
            add(What.AGAIN_ALL, seconds(begin));
            add(What.AGAIN_MEMORY, site.process().residentMiB());
            add(What.AGAIN_PREPARED, secondsUntilPrepared(site, begin));
        }
        try (Site site = Site.start(folder.resolve("few"), Map.of(), Site.command())) {
            add(What.FEW, site.secondsToFirst());
        }
    }

    /** Addresses that nobody could have foreseen. */
    private void askSome(Site site) throws IOException {
        for (int i = 0; i < ASKED; i++) {
            String address = Articles.address(random.nextInt(articles.count()));
            if (Http.get(site.at(address), Map.of()).status() != 200) {
                throw new IOException("Not answered: " + address);
            }
        }
    }

    private double secondsUntilPrepared(Site site, long begin) throws IOException, InterruptedException {
        while (!prepared.isEmpty() && seconds(begin) < PATIENCE.toSeconds()) {
            if (site.process().output().contains(prepared)) {
                return seconds(begin);
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        return Double.NaN;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void add(What what, double value) {
        measured.computeIfAbsent(what, each -> new ArrayList<>()).add(value);
    }

    private void show() {
        Figures figures = new Figures("hugo, %d articles".formatted(articles.count()));
        System.out.printf("%n%,d articles%n%n", articles.count());
        System.out.println("| What | Median (least to most) | Against Hugo |\n|---|---:|---:|");
        List<Double> hugo = measured.getOrDefault(What.HUGO, List.of());
        for (What what : What.values()) {
            List<Double> ours = measured.getOrDefault(what, List.of());
            Sample all = Sample.of(ours);
            boolean time = what.unit.equals("s");
            System.out.printf(
                    "| %s, %s | %s | %s |%n",
                    what.title,
                    what.unit,
                    all.spread(),
                    time ? Sample.ratios(ours, hugo).spread() : "");
            figures.keep(what.title, all.median(), what.unit);
            if (time) {
                figures.keep(what.title + " / Hugo", Sample.ratios(ours, hugo).median(), "ratio");
            }
        }
    }
}
