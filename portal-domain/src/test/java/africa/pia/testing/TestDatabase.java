package africa.pia.testing;

import africa.pia.schema.DbMigrator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The two databases that the portal runs on, migrated as in the server, for tests of what is stored.
 *
 * <p>A test class takes it as a parameter and so runs on both:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void a_slug_is_never_given_twice(TestDatabase database) {
 *     database.clear();
 *     database.run("domain", em -> ...);
 * }
 * }</pre>
 *
 * <p>Each database lives as long as the JVM; PostgreSQL is the embedded one, nothing needs to be installed. What
 * services get injected is set by hand: their fields are package-private. Entities are not woven here.
 */
public enum TestDatabase {
    H2 {
        @Override
        DataSource create() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:portal;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
                    + "DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            h2.setUser("sa");
            return h2;
        }

        @Override
        String freely(String statements) {
            return "set referential_integrity false;" + statements + "set referential_integrity true";
        }
    },
    POSTGRESQL {
        @Override
        DataSource create() {
            try {
                return EmbeddedPostgres.builder().start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
            }
        }

        @Override
        String freely(String statements) {
            return "set session_replication_role = replica;" + statements + "set session_replication_role = origin";
        }
    };

    /** Where the rows are put aside that a migration has put into a table. */
    private static final String SEED = "seed_";

    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private DataSource dataSource;

    abstract DataSource create();

    /** The same statements, whatever refers to the rows that they take away. */
    abstract String freely(String statements);

    /** Connecting costs PostgreSQL a process, more than most transactions of a test do. */
    private static DataSource pooled(DataSource each) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(each);
        // More than any test has threads.
        config.setMaximumPoolSize(60);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** The migrated database. */
    public synchronized DataSource dataSource() {
        if (dataSource == null) {
            DataSource created = pooled(create());
            DbMigrator.flyway(created).migrate();
            keep(created);
            dataSource = created;
        }
        return dataSource;
    }

    /** A new entity manager of a persistence unit ({@code domain} or {@code comments}); the caller closes it. */
    public EntityManager entityManager(String unit) {
        return factories.computeIfAbsent(unit, this::factory).createEntityManager();
    }

    private EntityManagerFactory factory(String unit) {
        return Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        dataSource(),
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource(),
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.session-name",
                        name() + "-" + unit,
                        "eclipselink.logging.level",
                        "WARNING"));
    }

    /** Does something in a transaction of its own and gives back what it answers; an exception rolls back. */
    public <T> T call(String unit, Function<EntityManager, T> work) {
        try (EntityManager em = entityManager(unit)) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Does something in a transaction of its own; an exception rolls back. */
    public void run(String unit, Consumer<EntityManager> work) {
        call(unit, em -> {
            work.accept(em);
            return true;
        });
    }

    /** Puts aside what migrations have filled in and tests may change. */
    private static void keep(DataSource created) {
        try (Connection connection = created.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                boolean filled;
                try (ResultSet any = statement.executeQuery("select 1 from " + table + " limit 1")) {
                    filled = any.next();
                }
                if (filled) {
                    statement.execute("create table " + SEED + table + " as select * from " + table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type in ('BASE TABLE', 'TABLE')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.remove("flyway_schema_history");
        return tables;
    }

    /** Empties every table, but for what migrations fill in: that is as they left it. */
    public void clear() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> all = tables(statement);
            // Few rows are there: deleting them is quicker than giving each table new files.
            String filling = all.stream()
                    .filter(table -> !table.startsWith(SEED))
                    .map(table -> "delete from " + table + ";"
                            + (all.contains(SEED + table)
                                    ? "insert into " + table + " select * from " + SEED + table + ";"
                                    : ""))
                    .collect(Collectors.joining());
            statement.execute(freely(filling));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
