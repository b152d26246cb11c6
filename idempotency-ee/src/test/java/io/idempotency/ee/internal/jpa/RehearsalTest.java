package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.fixture.UnitSettings;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RehearsalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Answer ANSWER = new Answer(201, List.of(), new byte[] {1});
    private static final Claim CLAIM = claim();
    private static final Claim ANOTHER = claim();

    static Stream<Targets> everywhere() {
        return Targets.all();
    }

    @ParameterizedTest
    @DisplayName("B53 what is tried out leaves nothing, and several servers may do it at once")
    @MethodSource("everywhere")
    void leavesNothing(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            var servers = Stream.generate(() -> Background.start(() -> {
                        for (int i = 0; i < 10; i++) {
                            database.schema().prove();
                        }
                        return true;
                    }))
                    .limit(3)
                    .toList();
            assertThat(servers).allMatch(Background::join);
            assertThat(database.records()).isZero();
        }
    }

    @ParameterizedTest
    @DisplayName("B53 B64 IDEM-126 a privilege that is missing is named by the statement that needs it")
    @CsvSource({"insert,insert in flight", "update,update", "delete,delete"})
    void missingPrivilege(String privilege, String statement) {
        String name = "without_" + privilege;
        String url = PostgreSql.create(name);
        try (Database owner = Database.open(url, PostgreSql.USER, Isolation.READ_COMMITTED, 2)) {
            assertThat(owner.records()).isZero();
        }
        PostgreSql.psql(
                name,
                "create role %1$s login; grant select, insert, update, delete on idempotency_record to %1$s;"
                                .formatted(name)
                        + "revoke %s on idempotency_record from %s;".formatted(privilege, name));
        try (Database database = Database.bare(url, name, Provider.HIBERNATE, UnitSettings.NONE)) {
            database.schema().recognize();
            assertThatThrownBy(() -> database.schema().prove())
                    .hasMessageStartingWith("IDEM-126: ")
                    .hasMessageContainingAll("idempotency_record", "its " + statement + " failed", "42501");
        }
    }

    @ParameterizedTest
    @DisplayName("B53 IDEM-304 a table that is not there is told as such, and is good as soon as it is")
    @MethodSource("everywhere")
    void missingTable(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            database.execute("drop table idempotency_record");
            assertThatThrownBy(() -> database.schema().prove())
                    .hasMessageStartingWith("IDEM-304: ")
                    .hasMessageContaining("idempotency_record");
            database.schema().create();
            assertThatCode(() -> database.schema().prove()).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("B53 B16 a table that is locked is a failure that passes, told as it is")
    void busy() {
        String url = PostgreSql.create("busy");
        try (Database database = Database.open(url, PostgreSql.USER, Isolation.READ_COMMITTED, 5)) {
            FailureKind kind = database.transactions().inNew(() -> {
                database.transactions()
                        .entityManager()
                        .createNativeQuery("lock table idempotency_record in share mode")
                        .executeUpdate();
                RuntimeException failure = Background.start(() -> {
                            try {
                                database.schema().prove();
                                return new IllegalStateException("did not fail");
                            } catch (RuntimeException e) {
                                return e;
                            }
                        })
                        .join();
                return new Ending.RollBack<>(FailureKind.of(failure));
            });
            assertThat(kind).isEqualTo(FailureKind.TIMEOUT);
        }
    }

    @Test
    @DisplayName("B53 every statement that a request or the reaper sends is one that was tried out")
    void everyStatement() {
        UnitSettings inspected =
                UnitSettings.of(Map.of("hibernate.session_factory.statement_inspector", Sent.class.getName()));
        String url = PostgreSql.create("every_statement");
        try (Database database = Database.bare(url, PostgreSql.USER, Provider.HIBERNATE, inspected)) {
            database.schema().create();
            database.schema().recognize();
            Set<String> tried = sent(() -> database.schema().prove());
            Set<String> used = sent(() -> database.commit(entities -> {
                JpaRecordStore store = database.store();
                store.findOrClaim(CLAIM, Locking.PESSIMISTIC, WAIT);
                assertThat(store.complete(CLAIM, ANSWER)).isTrue();
                store.insert(ANOTHER, ANSWER, Instant.EPOCH, WAIT);
                store.find(CLAIM.id());
                store.claimExpired(CLAIM, NOW, WAIT);
                return store.reap(NOW, 1);
            }));
            assertThat(used).hasSize(7);
            assertThat(tried).containsAll(used);
        }
    }

    private static Set<String> sent(Runnable work) {
        Sent.SQL.clear();
        work.run();
        return Set.copyOf(Sent.SQL);
    }

    private static Claim claim() {
        return Requests.newClaim(NOW, NOW);
    }

    /** All that Hibernate sends. */
    public static final class Sent implements StatementInspector {

        private static final long serialVersionUID = 1L;
        private static final Set<String> SQL = ConcurrentHashMap.newKeySet();

        @Override
        public String inspect(String sql) {
            SQL.add(sql);
            return sql;
        }
    }
}
