package clinic.bench;

import clinic.disk.Disk;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The least that storing something can take: one row in a transaction, on disk when it returns. Thread-safe. */
final class BareInsert implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigApplicationContext disk = new AnnotationConfigApplicationContext();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    private final String row;

    BareInsert(String url, String user, String password, int characters) {
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        disk.registerBean(DataSource.class, () -> pool);
        disk.register(Disk.class);
        disk.refresh();
        row = "x".repeat(characters);
        jdbc.execute("create table bare (id uuid primary key, content varchar(10000) not null)");
    }

    void insert() {
        transaction.executeWithoutResult(
                status -> jdbc.update("insert into bare (id, content) values (?, ?)", UUID.randomUUID(), row));
        disk.getBean(Disk.class).force();
    }

    @Override
    public void close() {
        disk.close();
        pool.close();
    }
}
