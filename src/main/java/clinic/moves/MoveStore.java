package clinic.moves;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the database remembers. Several nodes write the same of the same folder, in any order: what is there stays, and
 * what is not there need not be deleted.
 */
@Component
class MoveStore {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    MoveStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Map<String, Move> moves() {
        return byKey(
                jdbc.query(
                        "select old_address, new_address, moved_at from moved_page",
                        (row, number) -> new Move(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())),
                Move::oldAddress);
    }

    Map<String, KnownPage> pages() {
        return byKey(
                jdbc.query(
                        "select address, first_address, whole_hash, text_hash, dated_title_hash, met from known_page",
                        (row, number) -> new KnownPage(
                                row.getString(1),
                                row.getString(2),
                                new Identity(row.getString(3), row.getString(4), row.getString(5)),
                                row.getBoolean(6))),
                KnownPage::address);
    }

    /** All of it or nothing. */
    void save(Changes<Move> moves, Changes<KnownPage> pages) {
        if (!moves.isEmpty() || !pages.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                saveMoves(moves);
                savePages(pages);
            });
        }
    }

    private void saveMoves(Changes<Move> moves) {
        jdbc.batchUpdate("delete from moved_page where old_address = ?", keys(moves.removed()));
        jdbc.batchUpdate("update moved_page set new_address = ? where old_address = ?", rows(moves.changed(), move ->
                new Object[] {move.newAddress(), move.oldAddress()}));
        jdbc.batchUpdate(
                "insert into moved_page (old_address, new_address, moved_at)"
                        + " select cast(? as varchar(500)), cast(? as varchar(500)),"
                        + " cast(? as timestamp(6) with time zone)"
                        + " where not exists (select 1 from moved_page where old_address = ?)",
                rows(moves.added(), move -> new Object[] {
                    move.oldAddress(), move.newAddress(), move.since().atOffset(ZoneOffset.UTC), move.oldAddress()
                }));
    }

    private void savePages(Changes<KnownPage> pages) {
        jdbc.batchUpdate("delete from known_page where address = ?", keys(pages.removed()));
        jdbc.batchUpdate(
                "update known_page set first_address = ?, whole_hash = ?, text_hash = ?, dated_title_hash = ?, met = ?"
                        + " where address = ?",
                rows(pages.changed(), page -> new Object[] {
                    page.firstAddress(),
                    page.identity().whole(),
                    page.identity().text(),
                    page.identity().datedTitle(),
                    page.met(),
                    page.address()
                }));
        jdbc.batchUpdate(
                "insert into known_page (address, first_address, whole_hash, text_hash, dated_title_hash, met)"
                        + " select cast(? as varchar(500)), cast(? as varchar(520)), cast(? as varchar(64)),"
                        + " cast(? as varchar(64)), cast(? as varchar(64)), cast(? as boolean)"
                        + " where not exists (select 1 from known_page where address = ?)",
                rows(pages.added(), page -> new Object[] {
                    page.address(),
                    page.firstAddress(),
                    page.identity().whole(),
                    page.identity().text(),
                    page.identity().datedTitle(),
                    page.met(),
                    page.address()
                }));
    }

    private static List<Object[]> keys(List<String> removed) {
        return rows(removed, key -> new Object[] {key});
    }

    private static <T> List<Object[]> rows(List<T> changed, Function<T, Object[]> row) {
        return changed.stream().map(row).toList();
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toUnmodifiableMap(key, row -> row));
    }
}
