package io.idempotency.ee.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.fixture.UnitSettings;
import io.idempotency.ee.store.Ending;
import io.idempotency.ee.store.FailureKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RehearsalTest {

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
}
