package clinic.privacy;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the vault at the start, before the database is migrated: with a wrong key nothing is written anywhere. The file
 * is read first, the database second, and a new key is made only for a database that has never had one.
 */
@Configuration(proxyBeanMethods = false)
class Unlocking {

    @Bean
    Vault vault(KeysetFile file, DataSource dataSource, ObjectProvider<JdbcConnectionDetails> details) {
        KeyCheck check = KeyCheck.looking(dataSource, details.getIfAvailable());
        Vault vault = new Vault(file.read().orElseGet(() -> {
            if (check.hasProofs()) {
                throw new KeyRefusedException(
                        "The database holds sealed text, but its key is missing: there is neither " + file.place()
                                + " nor CLINIC_KEYSET.",
                        "Put the key back from its backup. Nothing was created or changed.");
            }
            return file.create();
        }));
        refuseAnother(vault, file, check);
        return vault;
    }

    @Bean
    FlywayMigrationStrategy migrateAndLeaveProof(Vault vault, KeysetFile file, DataSource dataSource) {
        KeyCheck check = new KeyCheck(dataSource);
        return flyway -> {
            flyway.migrate();
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
