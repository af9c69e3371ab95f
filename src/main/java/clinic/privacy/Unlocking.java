package clinic.privacy;

import clinic.disk.CarefulMigration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the vault at the start, before the database is migrated: with a wrong key nothing is written anywhere. The file
 * is read first, the database second, and a new key is made only for a database that has never had one; nor is a new
 * H2 file made for a key file that has had one. Of a key in the environment nobody can tell.
 */
@Configuration(proxyBeanMethods = false)
class Unlocking {

    @Bean
    Vault vault(
            KeysetFile file,
            PrivacySettings settings,
            DataSource dataSource,
            ObjectProvider<JdbcConnectionDetails> details) {
        KeyCheck check = KeyCheck.looking(dataSource, details.getIfAvailable());
        Optional<Keyset> keys = file.read();
        if (keys.isPresent() && settings.keyset() == null && check.isWithoutFile()) {
            throw new KeyRefusedException(
                    "There is a key in " + file.place()
                            + ", but no database beside it in clinic.data. An empty one would hide"
                            + " that everything is gone.",
                    "See that the disk is there and clinic.data is right, or run: java -jar clinic-site.jar restore <newest"
                            + " backup>. To begin with nothing, move the key file away; keep it, as backups open with"
                            + " nothing else. Nothing was created or changed.");
        }
        Vault vault = new Vault(keys.orElseGet(() -> {
            if (check.hasProofs()) {
                throw new KeyRefusedException(
                        "The database holds sealed text, but its key is missing: there is neither " + file.place()
                                + " nor CLINIC_KEYSET.",
                        "Put the key back from its backup. Nothing was created or changed.");
            }
            // First its file: where none can be made, no key is left that the next start would refuse for having none
            new KeyCheck(dataSource).hasProofs();
            return file.create();
        }));
        refuseAnother(vault, file, check);
        return vault;
    }

    @Bean
    FlywayMigrationStrategy migrateAndLeaveProof(
            Vault vault, KeysetFile file, DataSource dataSource, CarefulMigration migration) {
        KeyCheck check = new KeyCheck(dataSource);
        return flyway -> {
            migration.run(flyway);
            check.leaveProof(vault);
            refuseAnother(vault, file, check);
        };
    }

    @Bean
    HibernatePropertiesCustomizer handVaultToHibernate(Vault vault) {
        return properties -> properties.put(SealedText.VAULT, vault);
    }

    private static void refuseAnother(Vault vault, KeysetFile file, KeyCheck check) {
        if (!check.passes(vault)) {
            throw new KeyRefusedException(
                    "The key in " + file.place() + " is not the one that sealed the text in the database.",
                    "Start with the key that belongs to this database. Nothing was created or changed.");
        }
    }
}
