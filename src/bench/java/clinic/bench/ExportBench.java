package clinic.bench;

import clinic.ClinicSite;
import clinic.StaffVisitor;
import clinic.privacy.Vault;
import clinic.staff.Role;
import clinic.staff.StaffRegister;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An export of so many requests: how long it takes, and how much memory is in use after each collection. Arguments:
 * {@code h2} or {@code postgres}, and how many requests.
 */
final class ExportBench {

    private ExportBench() {}

    public static void main(String[] args) throws Exception {
        String database = args[0];
        int rows = Integer.parseInt(args[1]);
        Path folder = Path.of("target/bench/export-" + database + "-" + rows).toAbsolutePath();
        Files.createDirectories(folder);
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.root=warn",
                "--clinic.data=" + folder.resolve("data"),
                "--clinic.keys=" + folder.resolve("keys/clinic.json")));
        if (database.equals("postgres")) {
            try (EmbeddedPostgres server = DeskBench.postgres(folder)) {
                settings.add("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
                settings.add("--spring.datasource.username=postgres");
                settings.add("--spring.datasource.password=postgres");
                run(database, rows, settings);
            }
        } else {
            run(database, rows, settings);
        }
    }

    private static void run(String database, int rows, List<String> settings) throws Exception {
        try (ConfigurableApplicationContext site =
                SpringApplication.run(ClinicSite.class, settings.toArray(String[]::new))) {
            store(site, database, rows);
            System.out.printf(
                    "%n%s, %,d requests, heap of %d MB%n%n",
                    database, rows, Runtime.getRuntime().maxMemory() >> 20);
            System.out.println(
                    "| File | s | rows | MB | most MB in use after a collection |\n|---|---:|---:|---:|---:|");
            export(site, "CSV");
            export(site, "XLSX");
        }
    }

    /** The same sealed texts again and again: an export opens each anew, and does not know that it has seen it. */
    private static void store(ConfigurableApplicationContext site, String database, int rows) {
        JdbcTemplate jdbc = site.getBean(JdbcTemplate.class);
        Integer stored = jdbc.queryForObject("select count(*) from submission", Integer.class);
        if (stored != null && stored >= rows) {
            return;
        }
        Vault vault = site.getBean(Vault.class);
        String numbers = database.equals("h2") ? "system_range(?, ?) as n(x)" : "generate_series(?, ?) as n(x)";
        for (int from = 0; from < rows; from += 10_000) {
            jdbc.update(
                    "insert into submission (id, version, reference, token, received_at, kind, area, status, open)"
                            + " select cast(concat('00000000-0000-0000-0000-', lpad(cast(x as varchar(12)), 12, '0')) as uuid), 0,"
                            + " concat('PT-', lpad(cast(x as varchar(8)), 8, '0')), concat('token-', x),"
                            + " timestamp with time zone '2026-01-01 00:00:00Z' + x * interval '10' second,"
                            + " 'REQUEST', 'KNEE', 'NEW', true from " + numbers,
                    from,
                    Math.min(rows, from + 10_000) - 1);
        }
        jdbc.update(
                "insert into consultation_request (id, full_name, for_someone_else, phone, email, area, note, consent_wording)"
                        + " select id, ?, false, ?, ?, 'KNEE', ?, '2026-11' from submission",
                vault.seal("Rosa Delgado", "consultation_request.full_name"),
                vault.seal("+13035550142", "consultation_request.phone"),
                vault.seal("rosa@example.com", "consultation_request.email"),
                vault.seal("Please call after four. ".repeat(8), "consultation_request.note"));
        jdbc.execute("analyze");
    }

    private static void export(ConfigurableApplicationContext site, String format) throws Exception {
        String name = "olga." + UUID.randomUUID().toString().substring(0, 8);
        site.getBean(StaffRegister.class).add(name, Role.ADMINISTRATOR, StaffVisitor.PASSWORD);
        int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        StaffVisitor olga = StaffVisitor.of(port);
        olga.signsIn(name);
        String token =
                olga.opens("/desk/export").page().select("[name=_csrf]").get(0).val();
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long bytes = 0;
        long lines = 0;
        long most = 0;
        try (InputStream in = olga.streams("/desk/export", Map.of("format", format, "_csrf", token))
                .body()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                most = Math.max(most, inUseAfterCollection());
            }
        }
        System.out.printf(
                "| %s | %.0f | %s | %.1f | %d |%n",
                format,
                (System.nanoTime() - begin) / 1e9,
                format.equals("CSV") ? lines - 1 : "",
                bytes / 1e6,
                most >> 20);
    }

    private static long inUseAfterCollection() {
        long all = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            all += usage == null ? 0 : usage.getUsed();
        }
        return all;
    }
}
