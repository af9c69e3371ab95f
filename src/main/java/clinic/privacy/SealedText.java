package clinic.privacy;

import jakarta.persistence.AttributeConverter;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.usertype.UserType;
import org.hibernate.usertype.UserTypeCreationContext;
import org.jspecify.annotations.Nullable;

/** How Hibernate reads and writes what is {@link Sealed}: one instance for each column, made by Hibernate. */
class SealedText implements UserType<String>, AttributeConverter<@Nullable String, @Nullable String> {

    /** The setting under which Hibernate finds the vault. */
    static final String VAULT = "clinic.privacy.vault";

    private final @Nullable Vault vault;
    private final String column;

    SealedText(Sealed sealed, UserTypeCreationContext context) {
        this.vault = (Vault) context.getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings()
                .get(VAULT);
        this.column = sealed.value();
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : vault().seal(text, column);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String sealed) {
        return sealed == null ? null : vault().open(sealed, column);
    }

    private Vault vault() {
        return Objects.requireNonNull(vault, "Hibernate was given no vault");
    }

    @Override
    public AttributeConverter<String, ?> getValueConverter() {
        return this;
    }

    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public String deepCopy(String text) {
        return text;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
