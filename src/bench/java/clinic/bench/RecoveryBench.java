package clinic.bench;

import clinic.ClinicSite;
import clinic.privacy.Vault;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the site that the recovery starts from. Arguments: its folder, and how many requests. */
final class RecoveryBench {

    private RecoveryBench() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]).toAbsolutePath();
        try (ConfigurableApplicationContext site = SpringApplication.run(
                ClinicSite.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--clinic.data=" + folder.resolve("data"),
                "--clinic.keys=" + folder.resolve("keys/clinic.json"))) {
            new ManyRequests(
                            site.getBean(JdbcTemplate.class),
                            site.getBean(TransactionTemplate.class),
                            site.getBean(Vault.class),
                            Instant.now())
                    .store(Integer.parseInt(args[1]));
        }
    }
}
