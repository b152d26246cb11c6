package io.idempotency.ee.internal.jpa;

import com.zaxxer.hikari.HikariDataSource;
import io.idempotency.ee.fixture.PostgreSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import org.flywaydb.core.Flyway;

/** The ways in which docs/schema.md has the table made. */
enum SchemaTool {
    BY_HAND {
        @Override
        void apply(HikariDataSource pool, String database) throws SQLException {
            run(pool, PostgreSql.script(database + ".sql").replaceAll("(?m)^--.*$", ""));
        }
    },
    FLYWAY {
        @Override
        void apply(HikariDataSource pool, String database) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations(FLYWAY_LOCATION + database)
                    .table(FLYWAY_TABLE)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }

        @Override
        void forget(HikariDataSource pool) throws SQLException {
            // Which H2 would otherwise take for a name in upper case.
            String quote = pool.getJdbcUrl().startsWith("jdbc:h2") ? "\"" : "";
            run(pool, "drop table " + quote + FLYWAY_TABLE + quote);
        }
    },
    LIQUIBASE {
        @Override
        void apply(HikariDataSource pool, String unused) throws SQLException, LiquibaseException {
            try (Connection connection = pool.getConnection()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                new CommandScope("update")
                        .addArgumentValue("database", database)
                        .addArgumentValue("changelogFile", LIQUIBASE_FILE)
                        .execute();
            }
        }

        @Override
        void forget(HikariDataSource pool) throws SQLException {
            run(pool, "delete from DATABASECHANGELOG where author = 'idempotency-ee'");
        }
    };

    static final String FLYWAY_LOCATION = "classpath:META-INF/idempotency-ee/migrations/";
    static final String FLYWAY_TABLE = "idempotency_schema_history";
    static final String LIQUIBASE_FILE = "META-INF/idempotency-ee/liquibase.xml";

    /** @param database as it is called in the jar */
    abstract void apply(HikariDataSource pool, String database) throws SQLException, LiquibaseException;

    /** Has it make the table anew. */
    void forget(HikariDataSource pool) throws SQLException {}

    static void run(HikariDataSource pool, String script) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : script.split(";", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
