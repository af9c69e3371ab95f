package clinic.bench;

import clinic.bench.measure.Figures;
import clinic.bench.measure.Http;
import clinic.bench.measure.Published;
import clinic.bench.measure.Sample;
import clinic.bench.measure.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Several ways to start the site, in turns: until the first article, and what is resident after a thousand. Arguments: a file
 * with a title, an equals sign and a command line on each line, and how often.
 */
final class StartBench {

    private static final int ARTICLES = 1000;

    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> residentMiB = new ArrayList<>();
    private final String title;
    private final List<String> command;
    private final Path folder;

    private StartBench(String line, Path folder) {
        this.title = line.substring(0, line.indexOf('=')).strip();
        this.command = Site.command(line.substring(line.indexOf('=') + 1).strip());
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/start").toAbsolutePath();
        Published.clear(folder);
        List<StartBench> ways = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                ways.add(new StartBench(line, folder.resolve(Integer.toString(ways.size()))));
            }
        }
        List<StartBench> able = new ArrayList<>();
        for (StartBench way : ways) {
            if (way.startsAtAll()) {
                able.add(way);
            }
        }
        for (int start = 0; start < Integer.parseInt(args[1]); start++) {
            for (StartBench way : able) {
                way.start();
            }
            Collections.reverse(able);
        }
        show(ways);
    }

    /** The first start makes the database, and brings files into memory. */
    private boolean startsAtAll() throws InterruptedException {
        try (Site site = Site.start(folder, Map.of(), command)) {
            return site.secondsToFirst() > 0;
        } catch (IOException e) {
            System.err.printf("%s: %s%n", title, e.getMessage());
            return false;
        }
    }

    private void start() throws IOException, InterruptedException {
        try (Site site = Site.start(folder, Map.of(), command)) {
            seconds.add(site.secondsToFirst());
            for (int article = 0; article < ARTICLES; article++) {
                if (Http.get(site.at(Site.ARTICLE), Map.of("Accept-Encoding", "gzip"))
                                .status()
                        != 200) {
                    throw new IOException("No article: " + site.process().output());
                }
            }
            residentMiB.add(site.process().residentMiB());
        }
    }

    private static void show(List<StartBench> ways) {
        Figures figures = new Figures("start");
        System.out.println("\n| Way | First 200, s, median (least to most) | Ratio in pairs to the first |"
                + " Resident after 1,000 articles, MiB |\n|---|---:|---:|---:|");
        for (StartBench way : ways) {
            Sample seconds = Sample.of(way.seconds);
            Sample resident = Sample.of(way.residentMiB);
            Sample ratio = Sample.ratios(way.seconds, ways.get(0).seconds);
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    way.title, seconds.spread(), ratio.spread(), Figures.shown(resident.median()));
            figures.keep("First 200, " + way.title, seconds.median(), "s");
            figures.keep("First 200, %s / %s".formatted(way.title, ways.get(0).title), ratio.median(), "ratio");
            figures.keep("Resident, " + way.title, resident.median(), "MiB");
        }
    }
}
