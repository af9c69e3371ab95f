package clinic.bench;

import clinic.ClinicSite;
import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Sample;
import clinic.privacy.Vault;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk with so many requests: how long a page takes, from the click to the last byte. Arguments: {@code store} or
 * {@code click}, {@code h2} or {@code postgres}, and how many requests.
 */
final class DeskBench {

    private static final int WARM_UP = 50;
    private static final int CLICKS = 200;

    private final int rows;
    private final StaffVisitor ann;
    private final Random random = new Random(2);
    private final Figures figures;

    private DeskBench(String database, int rows, StaffVisitor ann) {
        this.figures = new Figures("desk of %d on %s".formatted(rows, database));
        this.rows = rows;
        this.ann = ann;
    }

    public static void main(String[] args) throws Exception {
        boolean stores = args[0].equals("store");
        String database = args[1];
        int rows = Integer.parseInt(args[2]);
        Path folder = Path.of("target/bench/" + database + "-" + rows).toAbsolutePath();
        Files.createDirectories(folder);
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.root=warn",
                "--clinic.data=" + folder.resolve("data"),
                "--clinic.keys=" + folder.resolve("keys/clinic.json")));
        if (database.equals("postgres")) {
            try (EmbeddedPostgres server = postgres(folder)) {
                settings.add("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
                settings.add("--spring.datasource.username=postgres");
                settings.add("--spring.datasource.password=postgres");
                run(stores, database, rows, settings);
            }
        } else {
            // At a real desk something changes between two clicks, so that no answer can be given twice
            settings.add("--spring.datasource.url=jdbc:h2:file:${clinic.data}/clinic;OPTIMIZE_REUSE_RESULTS=0");
            run(stores, database, rows, settings);
        }
    }

    private static void run(boolean stores, String database, int rows, List<String> settings) throws Exception {
        try (ConfigurableApplicationContext site =
                SpringApplication.run(ClinicSite.class, settings.toArray(String[]::new))) {
            if (stores) {
                store(site, database, rows);
                return;
            }
            String name = "ann." + UUID.randomUUID().toString().substring(0, 8);
            site.getBean(StaffRegister.class).add(name, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
            StaffVisitor ann =
                    StaffVisitor.of(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            ann.signsIn(name);
            System.out.printf("%n%s, %,d requests and messages, %d clicks each%n%n", database, rows, CLICKS);
            System.out.println("| Page | p50 ms | p95 ms | most ms |\n|---|---:|---:|---:|");
            new DeskBench(database, rows, ann).clickThrough();
        }
    }

    static EmbeddedPostgres postgres(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setPGStartupWait(java.time.Duration.ofMinutes(1))
                .start();
    }

    private static void store(ConfigurableApplicationContext site, String database, int rows) {
        JdbcTemplate jdbc = site.getBean(JdbcTemplate.class);
        long begin = System.nanoTime();
        Indexes indexes = Indexes.putAway(jdbc, database);
        new ManyRequests(jdbc, site.getBean(TransactionTemplate.class), site.getBean(Vault.class), Instant.now())
                .store(rows);
        indexes.putBack();
        jdbc.execute("analyze");
        System.err.printf("stored in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    private void clickThrough() {
        IntStream.range(0, WARM_UP).forEach(click -> ann.opens("/desk"));
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        opens("Inbox, first page", click -> "/desk");
        opens("Inbox, page 40", click -> "/desk?page=40");
        opens("Status new", click -> "/desk?status=NEW");
        opens("Status in review", click -> "/desk?status=IN_REVIEW");
        opens("Status closed", click -> "/desk?status=CLOSED");
        opens("Owner", click -> "/desk?owner=" + one(ManyRequests.OWNERS));
        opens("Owner nobody", click -> "/desk?owner=nobody");
        opens("Kind message", click -> "/desk?kind=MESSAGE");
        opens("Area", click -> "/desk?area=" + one(ManyRequests.AREAS));
        opens("Area, closed", click -> "/desk?status=CLOSED&area=" + one(ManyRequests.AREAS));
        opens("Source", click -> "/desk?source=/blog/article-" + random.nextInt(30));
        opens("Source, rare, closed", click -> "/desk?status=CLOSED&source=" + ManyRequests.RARE_SOURCE);
        opens("Dates, a week", click -> {
            LocalDate from = today.minusDays(random.nextInt(1000));
            return "/desk?from=" + from + "&to=" + from.plusDays(7);
        });
        opens("Dates, a week, closed", click -> {
            LocalDate from = today.minusDays(random.nextInt(1000));
            return "/desk?status=CLOSED&from=" + from + "&to=" + from.plusDays(7);
        });
        opens(
                "All filters",
                click -> "/desk?status=IN_REVIEW&kind=REQUEST&owner=" + one(ManyRequests.OWNERS) + "&area="
                        + one(ManyRequests.AREAS) + "&from=" + today.minusDays(500) + "&to=" + today);
        searches("Search reference", click -> ManyRequests.reference(random.nextInt(rows)));
        searches("Search phone", click -> ManyRequests.phone(findable()));
        searches("Search email", click -> ManyRequests.email(findable()));
        searches("Search family name (1 of 1,000)", click -> ManyRequests.familyName(random.nextInt(1000)));
        searches("Search first name (1 of 32)", click -> ManyRequests.firstName(random.nextInt(32)));
        searches(
                "Search both names",
                click -> ManyRequests.firstName(random.nextInt(32)) + " "
                        + ManyRequests.familyName(random.nextInt(1000)));
        searches("Search nobody", click -> "nobody-" + click);
        opens("Open one", click -> {
            int number = random.nextInt(rows);
            return "/desk/" + (number % 10 == 9 ? "messages" : "requests") + "/PT-" + ManyRequests.reference(number);
        });
        opens("Overview", click -> "/desk/overview");
    }

    /** The number of a request, and not of a message, that is found by phone and e-mail. */
    private int findable() {
        return random.nextInt(rows / ManyRequests.FINDABLE) * ManyRequests.FINDABLE;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void opens(String what, IntFunction<String> address) {
        time(what, address, ann::opens);
    }

    private void searches(String what, IntFunction<String> words) {
        Map<String, String> token =
                Map.of("_csrf", ann.opens("/desk").page().select("[name=_csrf]").val());
        time(what, words, typed -> {
            Map<String, String> form = new java.util.HashMap<>(token);
            form.put("words", typed);
            return ann.posts("/desk/search", form);
        });
    }

    private void time(String what, IntFunction<String> choice, java.util.function.Function<String, Seen> click) {
        double[] times = new double[CLICKS];
        for (int i = -WARM_UP; i < CLICKS; i++) {
            String chosen = choice.apply(i);
            long begin = System.nanoTime();
            Seen seen = click.apply(chosen);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
            if (seen.status() >= 400) {
                throw new IllegalStateException(chosen + ": " + seen.status());
            }
        }
        Sample all = Sample.of(times);
        System.out.printf("| %s | %.1f | %.1f | %.1f |%n", what, all.median(), all.percentile(95), all.most());
        figures.keep(what + ", p50", all.median(), "ms");
        figures.keep(what + ", p95", all.percentile(95), "ms");
    }
}
