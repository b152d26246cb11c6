package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.UnitSettings;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The record's table under every name that an application's persistence unit may give it. */
class MappedTableTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Answer ANSWER = new Answer(201, List.of(), new byte[1_048_576]);

    private static final String STRATEGY = "hibernate.physical_naming_strategy";
    private static final String QUOTED = "hibernate.globally_quoted_identifiers";
    private static final String CUSTOMIZER = "eclipselink.session.customizer";

    /** How a unit changes names, and what the table is then called. */
    private record Naming(Provider provider, UnitSettings settings, UnaryOperator<String> name) {

        @Override
        public String toString() {
            return provider + " " + settings.properties() + settings.mappings();
        }
    }

    static Stream<Naming> namings() {
        String prefix = Prefix.class.getName();
        return Stream.of(
                hibernate(
                        quote -> inSchema(quote, "app.") + "idempotency_record",
                        Map.of("hibernate.default_schema", "app")),
                hibernate(quote -> quoted(quote, "idempotency_record"), Map.of(QUOTED, "true")),
                hibernate(quote -> "t_idempotency_record", Map.of(STRATEGY, prefix)),
                // Quotes "scope", which is a keyword of SQL.
                hibernate(quote -> "idempotency_record", Map.of("hibernate.auto_quote_keyword", "true")),
                hibernate(
                        quote -> inSchema(quote, quoted(quote, "app") + ".") + quoted(quote, "t_idempotency_record"),
                        Map.of(STRATEGY, prefix, QUOTED, "true", "hibernate.default_schema", "app")),
                hibernate(quote -> inSchema(quote, "app.") + "idempotency_record", Map.of(), "META-INF/schema-orm.xml"),
                // Delimits nothing that a mapping file names.
                hibernate(quote -> "idempotency_record", Map.of(), "META-INF/delimited-orm.xml"),
                hibernate(quote -> "idempotency_record", Map.of(), "META-INF/complete-orm.xml"),
                eclipseLink(quote -> "app.idempotency_record", Map.of(), "META-INF/schema-orm.xml"),
                eclipseLink(quote -> quoted(quote, "idempotency_record"), Map.of(), "META-INF/delimited-orm.xml"),
                eclipseLink(quote -> "idempotency_record", Map.of(), "META-INF/complete-orm.xml"),
                eclipseLink(quote -> "t_idempotency_record", Map.of(CUSTOMIZER, Customizer.class.getName())));
    }

    static Stream<Arguments> everywhere() {
        return namings().flatMap(naming -> Stream.of(Target.values()).map(target -> Arguments.of(naming, target)));
    }

    @ParameterizedTest
    @DisplayName("B64 every statement, and the script, names the table and its columns as the unit's mapping does")
    @MethodSource("everywhere")
    void oneName(Naming naming, Target target) {
        try (Database database = target.open(naming)) {
            JpaRecordSchema schema = database.schema();
            schema.create();
            schema.recognize();
            schema.prove();
            String table = naming.name().apply(target.quote);
            assertThat(database.count("select count(*) from " + table)).isZero();

            Claim claim = Requests.newClaim(NOW, NOW);
            JpaRecordStore store = database.store();
            database.commit(entities -> {
                assertThat(store.findOrClaim(claim, Locking.PESSIMISTIC, WAIT)).isInstanceOf(KeyState.Claimed.class);
                assertThat(store.complete(claim, ANSWER)).isTrue();
                return true;
            });
            assertThat(database.count("select count(*) from " + table)).isEqualTo(1);
            assertThat(database.<KeyState>commit(entities -> store.find(claim.id())))
                    .isInstanceOf(KeyState.Completed.class);
            assertThat(database.lendingConnections()
                            .<KeyState>commit(entities -> database.store().find(claim.id())))
                    .isInstanceOf(KeyState.Completed.class);
            assertThat(database.<Boolean>commit(entities -> store.claimExpired(claim, NOW, WAIT)))
                    .isTrue();
            assertThat(database.<Integer>commit(entities -> store.reap(NOW, 10)))
                    .isEqualTo(1);
            CallRounds.of(database);
        }
    }

    @ParameterizedTest
    @DisplayName("B64 a table that the mapping does not mean is refused with both names, by whichever statement tells")
    @MethodSource("everywhere")
    void twoTables(Naming naming, Target target) {
        try (Database database = target.open(naming)) {
            database.schema().create();
            String table = naming.name().apply(target.quote);
            assertThatThrownBy(() -> database.configured("nowhere").schema().prove())
                    .hasMessageStartingWith("IDEM-125: ")
                    .hasMessageContainingAll(table, "nowhere");
            // Nor does "create" make it, since the one of the mapping is there.
            database.configured("another").schema().create();
            assertThatThrownBy(() -> database.count("select count(*) from another"))
                    .isInstanceOf(RuntimeException.class);
            database.configured("another").schema().runScript();
            assertThatThrownBy(() -> database.schema().prove())
                    .hasMessageStartingWith("IDEM-125: ")
                    .hasMessageContainingAll(table, "another");
            database.configured(table).schema().prove();
        }
    }

    private static Naming hibernate(UnaryOperator<String> name, Map<String, String> properties, String... mappings) {
        return new Naming(Provider.HIBERNATE, UnitSettings.of(properties, mappings), name);
    }

    private static Naming eclipseLink(UnaryOperator<String> name, Map<String, String> properties, String... mappings) {
        return new Naming(Provider.ECLIPSELINK, UnitSettings.of(properties, mappings), name);
    }

    /** Hibernate knows only catalogs on MariaDB. */
    private static String inSchema(String quote, String schema) {
        return "`".equals(quote) ? "" : schema;
    }

    private static String quoted(String quote, String name) {
        return quote + name + quote;
    }

    /** The databases, each with a schema of the application's. */
    private enum Target {
        H2("\"") {
            @Override
            Database open(Naming naming) {
                String url = "jdbc:h2:mem:mapped" + System.nanoTime();
                return Database.bare(
                        url + ";INIT=create schema if not exists app\\;create schema if not exists \"app\"",
                        "sa",
                        naming.provider(),
                        naming.settings());
            }
        },
        POSTGRESQL("\"") {
            @Override
            Database open(Naming naming) {
                String name = "mapped" + System.nanoTime();
                String url = PostgreSql.create(name);
                PostgreSql.psql(name, "create schema app;");
                return Database.bare(url, PostgreSql.USER, naming.provider(), naming.settings());
            }
        },
        MARIADB("`") {
            @Override
            Database open(Naming naming) {
                String url = MariaDb.create("mapped" + System.nanoTime());
                Database database = Database.bare(url, MariaDb.USER, naming.provider(), naming.settings());
                database.execute("create or replace database app");
                return database;
            }
        };

        private final String quote;

        Target(String quote) {
            this.quote = quote;
        }

        abstract Database open(Naming naming);
    }

    /** Puts a prefix on tables and another one on columns. */
    public static final class Prefix extends PhysicalNamingStrategyStandardImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
            return new Identifier("t_" + name.getText(), name.isQuoted());
        }

        @Override
        public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
            return new Identifier("c_" + name.getText(), name.isQuoted());
        }
    }

    /** The same for EclipseLink's tables. */
    public static final class Customizer implements SessionCustomizer {

        @Override
        public void customize(Session session) {
            session.getDescriptors().values().forEach(descriptor -> descriptor
                    .getTables()
                    .forEach(table -> table.setName("t_" + table.getName())));
        }
    }
}
