package clinic.bench;

import clinic.bench.Contender.What;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Nginx;
import clinic.bench.measure.Published;
import clinic.bench.measure.Running;
import clinic.bench.measure.Sample;
import clinic.bench.measure.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The first article from our site and the same bytes from nginx, in turns; nginx beside itself shows how far two equal
 * servers are apart here. Arguments: encoding, pairs, seconds of each measurement.
 */
final class PagesBench {

    private final Contender ours;
    private final Contender nginx;
    private final Contender cache;
    private final Contender again;
    private final Figures figures = new Figures("pages");

    private PagesBench(Contender ours, Contender nginx, Contender cache, Contender again) {
        this.ours = ours;
        this.nginx = nginx;
        this.cache = cache;
        this.again = again;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/pages").toAbsolutePath();
        Published.clear(folder);
        try (Site site = Site.start(folder.resolve("site"), Map.of(), Running.pinned(Site.command()))) {
            Published page = Published.by(site, Site.ARTICLE, args[0]);
            System.out.printf(
                    "%n%s, %,d bytes, encoding %s%n%n",
                    page.path(), page.sent().length, page.encoding().isEmpty() ? "none" : page.encoding());
            try (Nginx nginx = Nginx.start(folder.resolve("nginx"), page, "");
                    Nginx cache = Nginx.start(folder.resolve("cache"), page, Nginx.KEEPS_FILES_OPEN);
                    Nginx again = Nginx.start(folder.resolve("again"), page, "")) {
                PagesBench bench = new PagesBench(
                        new Contender("ours", site.process(), site.at(page.path())),
                        new Contender("nginx", nginx.process(), nginx.address()),
                        new Contender("nginx, open_file_cache", cache.process(), cache.address()),
                        new Contender("nginx again", again.process(), again.address()));
                bench.compare(
                        page,
                        Map.of("Accept-Encoding", args[0]),
                        Integer.parseInt(args[1]),
                        Duration.ofSeconds(Integer.parseInt(args[2])));
                bench.show();
            }
        }
    }

    private List<Contender> all() {
        return List.of(ours, nginx, cache, again);
    }

    private void compare(Published page, Map<String, String> asks, int pairs, Duration time) throws Exception {
        for (Contender each : all()) {
            if (!Arrays.equals(each.page(asks).body(), page.sent())) {
                throw new IllegalStateException("Other bytes than ours: " + each.title());
            }
            each.warmUp(asks);
        }
        List<Contender> order = new ArrayList<>(all());
        for (int pair = 0; pair < pairs; pair++) {
            for (Contender each : order) {
                double perSecond = each.answersAll(asks, time);
                each.answersFew(asks, time, perSecond);
                each.answersUnchanged(asks, time);
            }
            Collections.reverse(order);
            System.err.printf("Pair %d of %d%n", pair + 1, pairs);
        }
    }

    private void show() {
        System.out.print("| Median |");
        all().forEach(each -> System.out.printf(" %s |", each.title()));
        System.out.println("\n|---|---:|---:|---:|---:|");
        for (What what : What.values()) {
            System.out.printf("| %s, %s |", what.title, what.unit);
            for (Contender each : all()) {
                double median = each.measured(what).median();
                System.out.printf(" %s |", Figures.shown(median));
                figures.keep(what.title + ", " + each.title(), median, what.unit);
            }
            System.out.println();
        }
        System.out.println("\n| Ratio in pairs, median (least to most) | ours / nginx | ours / nginx, open_file_cache |"
                + " nginx again / nginx |\n|---|---:|---:|---:|");
        for (What what : What.values()) {
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    what.title, ratio(ours, nginx, what), ratio(ours, cache, what), ratio(again, nginx, what));
        }
    }

    private String ratio(Contender over, Contender under, What what) {
        Sample ratios = over.against(under, what);
        figures.keep("%s, %s / %s".formatted(what.title, over.title(), under.title()), ratios.median(), "ratio");
        return ratios.spread();
    }
}
