package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.fixture.MySql;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.UnitSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/schema.md: made in each way, again, and over what was there before. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SchemaLifeContract {

    private static final UnitSettings VALIDATING = UnitSettings.of(Map.of("hibernate.hbm2ddl.auto", "validate"));
    private static final String STOCK =
            "create table stock (id int not null primary key, amount int not null, version int not null)";
    private static final String COUNT = "select count(*) from idempotency_record";

    /** Of the days before 0.1.0. */
    private static final String WITHOUT_SCOPE = "create table idempotency_record (id UUID not null primary key,"
            + " operation varchar(255) not null, fingerprint BYTES(32) not null, created_at bigint not null,"
            + " expires_at bigint not null, status integer not null, headers varchar(4000) not null, body BYTES(1000) not null)";

    /** EclipseLink takes UUIDs for text on MySQL. */
    static final String UUIDS_AS_TEXT = "alter table idempotency_record"
            + " modify id char(36) character set ascii not null, modify scope char(36) character set ascii not null";

    /** A database, as the jar calls it, and the types of columns there. */
    enum Kind {
        H2(name -> "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "uuid", "varbinary"),
        POSTGRESQL(PostgreSql::create, PostgreSql.USER, "uuid", "bytea"),
        MARIADB(MariaDb::create, MariaDb.USER, "uuid", "varbinary"),
        MYSQL(MySql::create, MySql.USER, "binary(16)", "varbinary");

        private final UnaryOperator<String> url;
        private final String user;
        private final String uuid;
        private final String bytes;

        Kind(UnaryOperator<String> url, String user, String uuid, String bytes) {
            this.url = url;
            this.user = user;
            this.uuid = uuid;
            this.bytes = bytes;
        }

        HikariDataSource create() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(url.apply("life" + System.nanoTime()));
            pool.setUsername(user);
            pool.setMaximumPoolSize(3);
            return pool;
        }

        String jarName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String inItsTypes(String statement) {
            String typed = statement.replace("UUID", uuid);
            return this == POSTGRESQL ? typed.replaceAll("BYTES\\(\\d+\\)", bytes) : typed.replace("BYTES", bytes);
        }
    }

    /** The databases. */
    abstract Stream<Kind> kinds();

    Stream<Arguments> everywhere() {
        return kinds().flatMap(kind -> Stream.of(SchemaTool.values()).map(tool -> Arguments.of(kind, tool)));
    }

    @ParameterizedTest
    @DisplayName("B53 B64 made twice in each way, it keeps its rows, and both providers are content with it")
    @MethodSource("everywhere")
    void twice(Kind kind, SchemaTool tool) throws Exception {
        try (HikariDataSource pool = kind.create()) {
            tool.apply(pool, kind.jarName());
            used(pool, Provider.HIBERNATE, 1);
            tool.apply(pool, kind.jarName());
            assertThat(number(pool, COUNT)).isEqualTo(1);
            if (kind == Kind.MYSQL) {
                SchemaTool.run(pool, UUIDS_AS_TEXT);
            }
            used(pool, Provider.ECLIPSELINK, 1);
            assertThat(number(pool, COUNT)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @DisplayName("B53 B64 a table that was made by hand is taken over by each tool, with its rows")
    @MethodSource("everywhere")
    void takenOver(Kind kind, SchemaTool tool) throws Exception {
        try (HikariDataSource pool = kind.create()) {
            SchemaTool.BY_HAND.apply(pool, kind.jarName());
            used(pool, Provider.HIBERNATE, 1);
            if (kind == Kind.POSTGRESQL) {
                SchemaTool.run(pool, "alter table idempotency_record alter column body set storage extended");
            }
            tool.apply(pool, kind.jarName());
            tool.apply(pool, kind.jarName());

            assertThat(number(pool, COUNT)).isEqualTo(1);
            if (kind == Kind.POSTGRESQL) {
                assertThat(number(
                                pool,
                                "select count(*) from pg_attribute where attname = 'body' and attstorage = 'e'"
                                        + " and attrelid = 'idempotency_record'::regclass"))
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("B53 a table from before 0.1.0 is left alone and refused; dropped as the note says, it is made anew")
    @MethodSource("everywhere")
    void fromBefore(Kind kind, SchemaTool tool) throws Exception {
        try (HikariDataSource pool = kind.create()) {
            SchemaTool.run(pool, kind.inItsTypes(WITHOUT_SCOPE));
            tool.apply(pool, kind.jarName());
            try (Database database = opened(pool, Provider.HIBERNATE, UnitSettings.NONE)) {
                database.schema().recognize();
                assertThatThrownBy(() -> database.schema().prove()).isInstanceOf(RuntimeException.class);
            }
            SchemaTool.run(pool, "drop table idempotency_record");
            tool.forget(pool);
            tool.apply(pool, kind.jarName());
            used(pool, Provider.HIBERNATE, 1);
        }
    }

    @ParameterizedTest
    @DisplayName("B64 the table that Hibernate makes is one that records can be kept in")
    @MethodSource("kinds")
    void madeByHibernate(Kind kind) throws SQLException {
        try (HikariDataSource pool = kind.create();
                Database database = opened(
                        pool,
                        Provider.HIBERNATE,
                        UnitSettings.of(Map.of("jakarta.persistence.schema-generation.database.action", "create")))) {
            database.schema().recognize();
            database.schema().prove();
            RoundTrip.of(database, 15_000, 1_048_576);
            assertThat(number(pool, COUNT)).isEqualTo(1);
        }
    }

    private static void used(HikariDataSource pool, Provider provider, int records) throws SQLException {
        SchemaTool.run(pool, "drop table if exists effect; drop table if exists stock; " + STOCK);
        boolean mySql = pool.getJdbcUrl().startsWith("jdbc:mysql");
        SchemaTool.run(
                pool,
                "create table effect (id " + (mySql ? "binary(16)" : "uuid")
                        + " not null primary key, request varchar(255) not null)");
        SchemaTool.run(pool, "delete from idempotency_record");
        try (Database database = opened(pool, provider, VALIDATING)) {
            database.schema().recognize();
            database.schema().prove();
            RoundTrip.of(database, 15_000, 1_048_576);
            assertThat(database.records()).isEqualTo(records);
        }
    }

    static Database opened(HikariDataSource pool, Provider provider, UnitSettings settings) {
        return Database.bare(pool.getJdbcUrl(), pool.getUsername(), provider, settings);
    }

    static long number(HikariDataSource pool, String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
