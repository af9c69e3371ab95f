package clinic.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Load;
import clinic.bench.measure.Published;
import clinic.bench.measure.Sample;
import clinic.bench.measure.Site;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Consultation requests on H2 and on PostgreSQL, in turns, beside the least that storing them could take. Then the site is
 * killed, and whoever was told "received" must be in the database. Arguments: rounds, seconds of each measurement.
 */
final class FormsBench {

    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final double STILL_FASTER = 1.03;
    private static final int MOST_WARM_UPS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String POSTGRES = "postgres";
    private static final String H2 = "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    private static final String SIZE =
            "select avg(octet_length(concat(full_name, phone, email, area, how_long, wish, note, consent_wording)))"
                    + " from consultation_request";

    private final Figures figures = new Figures("forms");
    private final Duration time;
    private final List<Site> sites;

    private FormsBench(Duration time, List<Site> sites) {
        this.time = time;
        this.sites = sites;
    }

    /** Something that stores, and what was measured of it, round by round. */
    private record Way(String title, Load.Request request, List<Double> p50, List<Double> p99, List<Double> perSecond) {

        Way(String title, Load.Request request) {
            this(title, request, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path folder = Path.of("target/bench/forms").toAbsolutePath();
        Published.clear(folder);
        try (EmbeddedPostgres server = DeskBench.postgres(folder)) {
            String url = server.getJdbcUrl(POSTGRES, POSTGRES);
            Map<String, String> settings = Map.of(
                    "SPRING_DATASOURCE_URL", url,
                    "SPRING_DATASOURCE_USERNAME", POSTGRES,
                    "SPRING_DATASOURCE_PASSWORD", POSTGRES);
            try (Site onPostgres = Site.start(folder.resolve("on-postgres"), settings, Site.command());
                    Site onH2 = Site.start(folder.resolve("on-h2"), Map.of(), Site.command())) {
                FormsBench bench =
                        new FormsBench(Duration.ofSeconds(Integer.parseInt(args[1])), List.of(onPostgres, onH2));
                Patients atPostgres = new Patients(onPostgres);
                Patients atH2 = new Patients(onH2);
                bench.awaitIdle();
                bench.showCold("PostgreSQL", atPostgres);
                bench.showCold("H2", atH2);
                warmUp("PostgreSQL", atPostgres);
                warmUp("H2", atH2);
                JdbcTemplate postgres = jdbc(url, POSTGRES);
                int size = Objects.requireNonNull(postgres.queryForObject(SIZE, Integer.class));
                System.out.printf("%nA request is a row of %d characters, beside what it is found by%n%n", size);
                try (BareInsert barePostgres = new BareInsert(url, POSTGRES, POSTGRES, size);
                        BareInsert bareH2 = new BareInsert(H2.formatted(folder.resolve("bare")), "sa", "", size)) {
                    bench.compare(
                            Integer.parseInt(args[0]),
                            List.of(
                                    new Way("Posts, H2", atH2::ask),
                                    new Way("Posts, PostgreSQL", atPostgres::ask),
                                    new Way("Bare inserts, H2", bareH2::insert),
                                    new Way("Bare inserts, PostgreSQL", barePostgres::insert)));
                }
                onPostgres.process().kill();
                onH2.process().kill();
                count("PostgreSQL", atPostgres, postgres);
                count("H2", atH2, jdbc(H2.formatted(folder.resolve("on-h2/data/clinic")), ""));
            }
        }
    }

    /** What those meet who come right after a start, on code that runs for the first time. */
    private void showCold(String database, Patients patients) throws Exception {
        Sample waits = new Load(CONNECTIONS, time, patients::ask).at(PER_SECOND).milliseconds();
        System.out.printf(
                "%s, right after the start, at %d a second: p50 %.2f ms, p99 %.2f ms%n",
                database, PER_SECOND, waits.median(), waits.percentile(99));
        figures.keep("Posts, " + database + ", p99 right after the start", waits.percentile(99), "ms");
    }

    /** Until two rounds in a row were not faster than those before. */
    private static void warmUp(String database, Patients patients) throws Exception {
        double best = 0;
        int noFaster = 0;
        int rounds = 0;
        while (noFaster < 2 && rounds++ < MOST_WARM_UPS) {
            double perSecond = new Load(CONNECTIONS, WARM_UP, patients::ask)
                    .asFastAsAnswered()
                    .perSecond();
            noFaster = perSecond > best * STILL_FASTER ? 0 : noFaster + 1;
            best = Math.max(best, perSecond);
        }
        System.out.printf("%s is warm after %,d requests%n", database, patients.asked());
    }

    /** What was begun under load, such as compiling, ends before the next measurement; what belongs to a request does not. */
    private void awaitIdle() throws InterruptedException {
        for (Site site : sites) {
            if (Double.isNaN(site.process().secondsUntilIdle(System.nanoTime(), PATIENCE))) {
                System.err.println("A site was still at work, so the next figures are worth less");
            }
        }
    }

    private void compare(int rounds, List<Way> ways) throws Exception {
        List<Way> order = new ArrayList<>(ways);
        for (int round = 0; round < rounds; round++) {
            for (Way way : order) {
                awaitIdle();
                Load load = new Load(CONNECTIONS, time, way.request());
                Sample waits = load.at(PER_SECOND).milliseconds();
                way.p50().add(waits.median());
                way.p99().add(waits.percentile(99));
                way.perSecond().add(load.asFastAsAnswered().perSecond());
            }
            Collections.reverse(order);
            System.err.printf("Round %d of %d%n", round + 1, rounds);
        }
        System.out.println(
                "| What | p50 at 50 a second, ms | p99, ms | Per second, 16 connections |\n|---|---:|---:|---:|");
        ways.forEach(this::show);
        System.out.println("\n| Per second, ratio in rounds | Median (least to most) |\n|---|---:|");
        showRatio(ways.get(0), ways.get(1));
        showRatio(ways.get(0), ways.get(2));
        showRatio(ways.get(1), ways.get(3));
        showRatio(ways.get(0), ways.get(3));
    }

    private void show(Way way) {
        Sample p50 = Sample.of(way.p50());
        Sample p99 = Sample.of(way.p99());
        Sample perSecond = Sample.of(way.perSecond());
        System.out.printf("| %s | %s | %s | %s |%n", way.title(), p50.spread(), p99.spread(), perSecond.spread());
        figures.keep(way.title() + ", p50 at 50 a second", p50.median(), "ms");
        figures.keep(way.title() + ", p99 at 50 a second", p99.median(), "ms");
        figures.keep(way.title() + ", 16 connections", perSecond.median(), "1/s");
    }

    private void showRatio(Way over, Way under) {
        Sample ratios = Sample.ratios(over.perSecond(), under.perSecond());
        String name = over.title() + " / " + under.title();
        System.out.printf("| %s | %s |%n", name, ratios.spread());
        figures.keep("Per second, " + name, ratios.median(), "ratio");
    }

    private static JdbcTemplate jdbc(String url, String user) {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, user.equals(POSTGRES) ? POSTGRES : ""));
    }

    /** Refuses a database that has lost or doubled anyone. */
    private static void count(String database, Patients patients, JdbcTemplate jdbc) {
        List<String> stored = jdbc.queryForList("select token from submission", String.class);
        System.out.printf(
                "%n%s, after the site was killed: %,d asked, %,d told so, %,d stored%n",
                database, patients.asked(), patients.tokens().size(), stored.size());
        if (!Set.copyOf(stored).equals(patients.tokens()) || stored.size() != patients.asked()) {
            throw new IllegalStateException("Lost or doubled");
        }
    }
}
