package clinic.privacy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every column whose text is {@link Sealed}. Rewritten past JPA, for which a text that opens to the same is the same. */
@Component
class SealedColumns implements Rewriting {

    private static final int BATCH = 200;

    private final EntityManagerFactory entities;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;

    SealedColumns(EntityManagerFactory entities, JdbcTemplate jdbc, TransactionTemplate transaction, Vault vault) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
    }

    /** The names of the columns by the names of their tables. */
    Map<String, List<String>> all() {
        return entities.getMetamodel().getEntities().stream()
                .flatMap(SealedColumns::in)
                .distinct()
                .map(name -> name.split("\\."))
                .collect(Collectors.groupingBy(
                        name -> name[0], TreeMap::new, Collectors.mapping(name -> name[1], Collectors.toList())));
    }

    private static Stream<String> in(ManagedType<?> type) {
        return type.getAttributes().stream().flatMap(attribute -> in(attribute));
    }

    private static Stream<String> in(Attribute<?, ?> attribute) {
        if (attribute instanceof SingularAttribute<?, ?> one && one.getType() instanceof EmbeddableType<?> parts) {
            return in(parts);
        }
        return attribute.getJavaMember() instanceof AnnotatedElement member && member.isAnnotationPresent(Sealed.class)
                ? Stream.of(member.getAnnotation(Sealed.class).value())
                : Stream.empty();
    }

    @Override
    public long rewrite() {
        return all().entrySet().stream()
                .mapToLong(table -> rewrite(table.getKey(), table.getValue()))
                .sum();
    }

    private long rewrite(String table, List<String> columns) {
        String select = "select id, %s from %s where id > ? order by id limit %d"
                .formatted(String.join(", ", columns), table, BATCH);
        long rewritten = 0;
        List<Map<String, Object>> rows = jdbc.queryForList(select, new UUID(0, 0));
        while (!rows.isEmpty()) {
            List<Map<String, Object>> batch = rows;
            Integer changed = transaction.execute(status ->
                    batch.stream().mapToInt(row -> rewrite(table, columns, row)).sum());
            rewritten += changed == null ? 0 : changed;
            rows = jdbc.queryForList(select, rows.get(rows.size() - 1).get("id"));
        }
        return rewritten;
    }

    /** Leaves a value alone that someone else has changed since it was read: that one is new already. */
    private int rewrite(String table, List<String> columns, Map<String, Object> row) {
        int changed = 0;
        for (String column : columns) {
            if (row.get(column) instanceof String sealed && !vault.isCurrent(sealed)) {
                String context = table + "." + column;
                changed |= jdbc.update(
                        "update %s set %s = ? where id = ? and %s = ?".formatted(table, column, column),
                        vault.seal(vault.open(sealed, context), context),
                        row.get("id"),
                        sealed);
            }
        }
        return changed;
    }
}
