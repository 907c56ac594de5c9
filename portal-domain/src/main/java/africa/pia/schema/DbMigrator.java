package africa.pia.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before the first entity is touched.
 *
 * <p>Migrations of all modules share one history; their versions are timestamps, so two modules never claim the same
 * one, and a module's older migration that arrives later still runs. Beans that read at start-up depend on this one.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DbMigrator {

    /** Any number that no other user of the database locks by; the letters of PIA. */
    private static final long LOCK = 0x504941L;

    private static final Logger LOG = Logger.getLogger(DbMigrator.class.getName());

    @Resource(lookup = "jdbc/portal")
    DataSource dataSource;

    private boolean migrated;

    @PostConstruct
    void migrate() {
        try (Connection connection = dataSource.getConnection()) {
            // Two nodes that start at once on an empty PostgreSQL would both create the history table: one waits here.
            boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            if (postgres) {
                execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            }
            try {
                int count = flyway(dataSource).migrate().migrationsExecuted;
                migrated = true;
                LOG.info(() -> count == 0 ? "The schema is up to date." : count + " migrations brought it up to date.");
            } finally {
                if (postgres) {
                    execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached to migrate its schema", e);
        }
    }

    /** Whether the schema was brought up to date when this node started. */
    public boolean hasMigrated() {
        return migrated;
    }

    /** The migrations of every module, as configured everywhere: in the server and in the persistence tests. */
    public static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(DbMigrator.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
