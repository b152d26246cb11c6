package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgreSqlRecordStoreTest extends RecordStoreContract {

    private static final String URL = PostgreSql.create("contract");

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, PostgreSql.USER, isolation, 20, provider());
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        return open.count("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and datname = current_database()")
                > 0;
    }

    @Override
    Set<FailureKind> ofDeadlock() {
        return Set.of(FailureKind.TRANSIENT);
    }

    @Override
    Stream<Isolation> isolations() {
        return Stream.of(Isolation.values()).filter(each -> each != Isolation.READ_UNCOMMITTED);
    }

    @Override
    boolean insertsLate() {
        return true;
    }

    @Override
    void breakConnection(Database open) {
        open.abortConnection();
    }

    @ParameterizedTest
    @DisplayName("B11 a replay writes nothing, also on a server that has not seen the key")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void replayWritesNothing(Locking locking) {
        put("k", NOW.plusSeconds(60));

        Object transaction = database.commit(entities -> {
            KeyState state = database.findOrClaim(claim("k", NOW), locking, LONG);
            assertThat(state).isInstanceOf(KeyState.Completed.class);
            // PostgreSQL numbers a transaction when it writes.
            return entities.createNativeQuery("select cast(pg_current_xact_id_if_assigned() as text)")
                    .getSingleResult();
        });

        assertThat(transaction).isNull();
    }

    @Test
    @DisplayName("B14 a key whose first attempt was rolled back is claimed by the next one")
    void claimedAgain() {
        KeyState first = database.transactions()
                .inNew(() -> new Ending.RollBack<>(store.findOrClaim(claim("k", NOW), Locking.PESSIMISTIC, LONG)));
        KeyState second = database.commit(entities -> store.findOrClaim(claim("k", NOW), Locking.PESSIMISTIC, LONG));

        assertThat(List.of(first, second)).allMatch(KeyState.Claimed.class::isInstance);
    }
}
