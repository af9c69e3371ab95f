package clinic.submission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Asks the database which submissions hold which terms, each question in a way that reads along an index only. */
@Component
class TermQuery {

    private static final String HOLDS_ALSO =
            " and exists (select 1 from submission_term u where u.kind = :kind%1$d and u.fingerprint in (:fingerprints%1$d)"
                    + " and u.submission_id = t.submission_id)";

    private final JdbcClient database;

    TermQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * One word that is looked for.
     *
     * @param fingerprints of it under every key, as older submissions hold older ones
     */
    record Wanted(Term.Kind kind, Set<String> fingerprints) {}

    /** How many submissions hold the word, counted no further than {@code most}. */
    long countUpTo(Wanted word, int most) {
        return database.sql("""
                select count(*) from (
                    select t.submission_id from submission_term t where t.fingerprint in (:fingerprints)
                    fetch first :most rows only) counted""")
                .param("fingerprints", word.fingerprints())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /**
     * The newest submissions that hold this fingerprint, and each of the other words.
     *
     * <p>H2 takes an index for the order only if the order names it from its first column on.
     */
    List<UUID> findNewest(String fingerprint, List<Wanted> others, int atMost) {
        StringBuilder sql =
                new StringBuilder("select t.submission_id from submission_term t where t.fingerprint = :one");
        for (int i = 0; i < others.size(); i++) {
            sql.append(HOLDS_ALSO.formatted(i));
        }
        sql.append(" order by t.fingerprint, t.received_at desc fetch first :most rows only");
        StatementSpec statement =
                database.sql(sql.toString()).param("one", fingerprint).param("most", atMost);
        for (int i = 0; i < others.size(); i++) {
            statement = statement
                    .param("kind" + i, others.get(i).kind().name())
                    .param("fingerprints" + i, others.get(i).fingerprints());
        }
        return statement.query((row, number) -> row.getObject(1, UUID.class)).list();
    }
}
