package io.idempotency.ee.internal.jpa;

import static io.idempotency.ee.fixture.Requests.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MariaDbRecordStoreTest extends RecordStoreContract {

    private static final String URL = MariaDb.create("contract");

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, MariaDb.USER, isolation, 20, provider());
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        // Not innodb_trx: it is renewed only when nobody has read it for a tenth of a second.
        return open.count("select cast(variable_value as signed) from information_schema.global_status"
                        + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'")
                > 0;
    }

    @Override
    Set<FailureKind> ofDeadlock() {
        return Set.of(FailureKind.TRANSIENT);
    }

    @Override
    Stream<Isolation> isolations() {
        return Stream.of(Isolation.READ_COMMITTED, Isolation.REPEATABLE_READ);
    }

    @Override
    void breakConnection(Database open) {
        open.abortConnection();
    }

    @ParameterizedTest
    @DisplayName("I2 at REPEATABLE READ a method sees what is committed after its key was claimed, as it would without")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void claimFixesNoSnapshot(Locking locking) {
        try (Database repeatable = open(Isolation.REPEATABLE_READ)) {
            repeatable.clear();
            List<Effect> seen = repeatable.commit(entities -> {
                repeatable.store().findOrClaim(claim("k", NOW), locking, LONG);
                Background.start(() -> leaveEffect(repeatable)).join();
                return repeatable
                        .transactions()
                        .entityManager()
                        .createQuery("select e from Effect e", Effect.class)
                        .getResultList();
            });
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "B32 at REPEATABLE READ a record that a caller's transaction cannot see is a lost race, not a free key")
    void unseenRecord() {
        try (Database repeatable = open(Isolation.REPEATABLE_READ)) {
            repeatable.clear();
            RuntimeException failure = repeatable.transactions().inNew(() -> {
                repeatable.store().find(id("another"));
                Background.start(() -> {
                            put("k", NOW);
                            return true;
                        })
                        .join();
                return new Ending.RollBack<>(catchThrowableOfType(
                        RuntimeException.class,
                        () -> repeatable.store().findOrClaim(claim("k", NOW), Locking.PESSIMISTIC, LONG)));
            });
            assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.INTEGRITY);
        }
    }

    private static boolean leaveEffect(Database open) {
        return open.commit(entities -> {
            entities.persist(new Effect(UUID.randomUUID(), "meanwhile"));
            return true;
        });
    }
}
