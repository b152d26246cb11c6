package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.fixture.UnitSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that start together, each to create the table if it is not there, and what providers make of it. */
class SchemaRaceTest {

    private static final int ROUNDS = 40;
    private static final int SERVERS = 5;
    private static final String STOCK =
            "create table stock (id int not null primary key, amount int not null, version int not null)";

    private static final String EFFECT = "create table effect (id uuid primary key, request varchar(255) not null)";

    @ParameterizedTest
    @DisplayName("F13 servers that create the table at once all start")
    @EnumSource(Targets.Kind.class)
    void createdTogether(Targets.Kind kind) {
        try (Database database = new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED)) {
            for (int round = 0; round < ROUNDS; round++) {
                database.execute("drop table idempotency_record");
                CountDownLatch start = new CountDownLatch(1);
                List<Background<Boolean>> servers = IntStream.range(0, SERVERS)
                        .mapToObj(server -> Background.start(() -> {
                            Background.await(start);
                            database.schema().create();
                            return true;
                        }))
                        .toList();
                start.countDown();
                assertThat(servers).allMatch(Background::join);
                database.schema().prove();
            }
        }
    }

    @Test
    @DisplayName("F13 a table that cannot be created fails after a while, with what the database says")
    void cannotBeCreated() {
        String name = "forbidden";
        String url = PostgreSql.create(name);
        PostgreSql.psql(name, "create role nobody login; revoke create on schema public from public;");
        try (Database database = Database.bare(url, "nobody", Provider.HIBERNATE, UnitSettings.NONE)) {
            assertThatThrownBy(() -> database.schema().create()).hasStackTraceContaining("permission denied");
        }
    }

    static Stream<Targets> everywhere() {
        return Targets.all().filter(target -> !target.lending());
    }

    @ParameterizedTest
    @DisplayName("B64 a table that the persistence provider creates is one that records can be kept in")
    @MethodSource("everywhere")
    void createdByProvider(Targets target) {
        UnitSettings creating =
                UnitSettings.of(Map.of("jakarta.persistence.schema-generation.database.action", "create"));
        try (Database database = target.bare("made" + System.nanoTime(), creating)) {
            assertThat(database.records()).isZero();
            database.schema().recognize();
            database.schema().prove();
            RoundTrip.of(database, 15_000, 1_048_576);
            database.schema().create();
            assertThat(database.records()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @DisplayName("B64 Hibernate's validation accepts the table of the jar's script, and of the partitioned one")
    @EnumSource(Targets.Kind.class)
    void validated(Targets.Kind kind) {
        Targets target = new Targets(kind, Provider.HIBERNATE, false);
        String name = "validated" + System.nanoTime();
        try (Database database = target.bare(name, UnitSettings.NONE)) {
            database.schema().create();
            database.execute(EFFECT);
            database.execute(STOCK);
        }
        target.bare(name, UnitSettings.of(Map.of("hibernate.hbm2ddl.auto", "validate")))
                .close();
        target.bare(name, UnitSettings.of(Map.of("hibernate.hbm2ddl.auto", "update")))
                .close();
        try (Database database = target.bare(name, UnitSettings.NONE)) {
            database.schema().recognize();
            database.schema().prove();
            RoundTrip.of(database, 15_000, 1_048_576);
        }
    }

    @Test
    @DisplayName("B64 the partitioned table as well")
    void validatedPartitioned() {
        String name = "validpart";
        String url = PostgreSql.create(name);
        PostgreSql.psql(
                name,
                PostgreSql.script("postgresql-partitioned.sql")
                        + "select idempotency_record_partitions('1 day', '2 days');"
                        + EFFECT + ";" + STOCK);
        UnitSettings validating = UnitSettings.of(Map.of("hibernate.hbm2ddl.auto", "validate"));
        try (Database database = Database.bare(url, PostgreSql.USER, Provider.HIBERNATE, validating)) {
            database.schema().recognize();
            database.schema().prove();
            assertThat(database.records()).isZero();
        }
    }
}
