package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of PostgreSQL that is partitioned by the time of expiry. */
@Needs(DistributionOnly.PSQL)
class PartitionedRecordStoreTest extends PostgreSqlRecordStoreTest {

    private static final String NAME = "partitioned";
    private static final String URL = PostgreSql.create(NAME);
    private static final Duration DAY = Duration.ofDays(1);

    /** With today, tomorrow and the day after, for the tests that run now, and the days that all others are set in. */
    private static final String AROUND_NOW = "create table around_now partition of idempotency_record for values from ("
            + NOW.minus(DAY).toEpochMilli() + ") to (" + NOW.plus(DAY).toEpochMilli() + ");";

    private static final String TABLE = PostgreSql.script("postgresql-partitioned.sql")
            + "select idempotency_record_partitions('1 day', '2 days');"
            + AROUND_NOW;

    static {
        PostgreSql.psql(NAME, TABLE);
    }

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, PostgreSql.USER, isolation, 20, provider());
    }

    @Override
    void createTable(Database open) {
        PostgreSql.psql(NAME, TABLE);
    }

    @Override
    Stream<Isolation> isolations() {
        return Stream.of(Isolation.READ_COMMITTED);
    }

    @Test
    @DisplayName("B50 a partition is dropped once all of its records have expired, and no other one")
    void dropsExpired() {
        put("old", NOW);
        put("new", Instant.now().plus(DAY));

        expire();

        assertThat(find("old")).isEmpty();
        assertThat(find("new")).isPresent();
        assertThat(partitions()).isEqualTo(3);
        PostgreSql.psql(NAME, AROUND_NOW);
    }

    @Test
    @DisplayName("B50 a partition that an interrupted run has detached is dropped by the next one")
    void dropsDetached() {
        PostgreSql.psql(
                NAME,
                "create table idempotency_record_1 partition of idempotency_record for values from (1) to (2);"
                        + "alter table idempotency_record detach partition idempotency_record_1;");

        expire();

        assertThat(database.count("select count(*) from pg_class where relname = 'idempotency_record_1'"))
                .isZero();
        PostgreSql.psql(NAME, AROUND_NOW);
    }

    @Test
    @DisplayName("B50 dropping a partition waits for a transaction that uses the table, and holds up no other one")
    void dropsBesideTraffic() {
        put("old", NOW);
        Holder holder = hold(() -> enter(claim("in flight", Instant.now().plus(DAY)), LONG));
        Background<Boolean> expiring = Background.start(() -> {
            expire();
            return true;
        });
        awaitBlocked(expiring);

        put("meanwhile", Instant.now().plus(DAY));

        holder.rollBack();
        assertThat(expiring.join()).isTrue();
        assertThat(find("old")).isEmpty();
        assertThat(find("meanwhile")).isPresent();
        PostgreSql.psql(NAME, AROUND_NOW);
    }

    @Test
    @DisplayName("B42 what an execution was called with is moved to the partition of its next try, and not lost")
    void postponesIntoAnotherPartition() {
        CallRounds.of(
                database, Instant.now().truncatedTo(ChronoUnit.DAYS).plus(DAY).minus(Duration.ofMinutes(20)));
    }

    @Test
    @DisplayName("B15 F1 a row that is taken over into another partition is not taken over twice")
    void takesOverIntoAnotherPartition() {
        put("k", NOW);
        Claim next = claim("k", Instant.now().plus(DAY));
        Holder holder = hold(() -> {
            assertThat(store.claimExpired(next, NOW, LONG)).isTrue();
            assertThat(store.complete(next, ANSWER)).isTrue();
        });
        Background<FailureKind> second =
                Background.start(() -> failure(() -> store.claimExpired(claim("k", NOW), NOW, LONG)));
        awaitBlocked(second);
        holder.commit();
        assertThat(second.join()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(find("k").orElseThrow().expiresAt()).isAfter(NOW.plus(DAY));
    }

    @Test
    @DisplayName("B15 F13 whoever takes over an expired row is not in the way of another server that comes for it")
    void takesOverBesideAnotherServer() {
        put("k", NOW);
        Claim next = claim("k", Instant.now().plus(DAY));
        Holder holder = hold(
                () -> assertThat(store.claimExpired(next, NOW, LONG)).isTrue(), () -> store.complete(next, ANSWER));
        Background<Optional<RuntimeException>> second = Background.start(() -> run(() -> {
            assertThat(enterElsewhere(claim("k", NOW), LONG)).isInstanceOf(KeyState.Completed.class);
            store.claimExpired(claim("k", NOW), NOW, LONG);
        }));
        awaitBlocked(second);
        holder.commit();
        // No deadlock, of which either may be the victim.
        assertThat(second.join().orElseThrow()).hasStackTraceContaining("moved to another partition");
    }

    @Test
    @DisplayName("I1 a transaction that could not see its winner is refused")
    void needsReadCommitted() {
        try (Database other = Database.open(URL, PostgreSql.USER, Isolation.REPEATABLE_READ, 1)) {
            assertThatThrownBy(() -> other.commit(entities -> {
                        other.store().insert(claim("k", NOW), ANSWER, Instant.EPOCH, LONG);
                        return null;
                    }))
                    .hasStackTraceContaining("needs read committed");
        }
    }

    private static void expire() {
        PostgreSql.psql(NAME, PostgreSql.script("postgresql-expire.sql"));
    }

    private long partitions() {
        return database.count(
                "select count(*) from pg_inherits where inhparent = cast('idempotency_record' as regclass)");
    }
}
