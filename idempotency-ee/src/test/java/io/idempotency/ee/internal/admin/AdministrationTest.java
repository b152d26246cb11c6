package io.idempotency.ee.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.LibraryClock;
import io.idempotency.ee.internal.record.RowSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator may ask, on a real store. */
class AdministrationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Scope ANN = new Scope(Optional.of("ann"), Optional.empty());
    private static final Scope BOB = new Scope(Optional.of("bob"), Optional.empty());
    private static final Scan ALL = new Scan(Optional.empty(), Scan.MOST_ROWS);

    @ParameterizedTest
    @DisplayName("B51 the largest and the counts by operation, in parts of the table that are as small as one wants")
    @EnumSource(Targets.Kind.class)
    void scans(Targets.Kind kind) {
        with(kind, (database, admin) -> {
            IntStream.range(0, 30).forEach(i -> keep(database, ANN, "orders." + i % 3, "k" + i, i, Optional.empty()));
            assertThat(admin.largest(ALL, 3).found())
                    .extracting(RowSummary::size)
                    .containsExactly(29L, 28L, 27L);
            assertThat(admin.operations(ALL).found())
                    .containsEntry("orders.0", new Administration.Count(10, 135))
                    .containsEntry("orders.2", new Administration.Count(10, 155))
                    .hasSize(3);
            long counted = 0;
            Optional<RecordId> after = Optional.empty();
            int parts = 0;
            do {
                var part = admin.operations(new Scan(after, 7));
                assertThat(part.examined()).isLessThanOrEqualTo(7);
                counted += part.found().values().stream()
                        .mapToLong(Administration.Count::rows)
                        .sum();
                after = part.next();
                parts++;
            } while (after.isPresent());
            assertThat(counted).isEqualTo(30);
            assertThat(parts).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @DisplayName("B42 B51 steps without their execution's record are shown, the others not")
    @EnumSource(Targets.Kind.class)
    void unfinished(Targets.Kind kind) {
        with(kind, (database, admin) -> {
            RecordId done = keep(database, ANN, "ship", "done", 1, Optional.empty());
            keep(database, ANN, "ship/one", "s1", 1, Optional.of(done));
            RecordId left = keep(database, ANN, "ship/one", "s2", 1, Optional.of(RecordId.random()));
            assertThat(admin.unfinished(ALL, 10).found())
                    .extracting(RowSummary::id)
                    .containsExactly(left);
            assertThat(admin.unfinished(ALL, 10).examined()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @DisplayName("B24 the rows of a caller are erased, all kinds of them, and no others")
    @EnumSource(Targets.Kind.class)
    void erases(Targets.Kind kind) {
        with(kind, (database, admin) -> {
            RecordId record = keep(database, ANN, "ship", "k", 1, Optional.empty());
            keep(database, ANN, "ship/one", "s", 1, Optional.of(record));
            keepCall(database, RecordIdentity.of(ANN, "ship", "other"));
            RecordId others = keep(database, BOB, "ship", "k", 1, Optional.empty());
            Scan.Result<Integer> first = admin.erase(ANN.id(), new Scan(Optional.empty(), 2));
            assertThat(first.next()).isPresent();
            Scan.Result<Integer> second = admin.erase(ANN.id(), new Scan(first.next(), 10));
            assertThat(second.next()).isEmpty();
            assertThat(first.found() + second.found()).isEqualTo(3);
            assertThat(admin.largest(ALL, 10).found())
                    .extracting(RowSummary::id)
                    .containsExactly(others);
            assertThat(admin.erase(BOB.with(Optional.of("tenant")).id(), ALL).found())
                    .as("of a tenant")
                    .isZero();
        });
    }

    @ParameterizedTest
    @DisplayName("B15 B42 an expired key is new; what its execution was called with is not left to be resumed")
    @EnumSource(Targets.Kind.class)
    void expires(Targets.Kind kind) {
        with(kind, (database, admin) -> {
            RecordIdentity identity = RecordIdentity.of(ANN, "ship", "k");
            keep(database, ANN, "ship", "k", 1, Optional.empty());
            keepCall(database, identity);
            RecordId others = keep(database, BOB, "ship", "k", 1, Optional.empty());
            assertThat(admin.find(identity)).isPresent();
            assertThat(admin.expire(identity)).isTrue();
            assertThat(admin.find(identity)).isEmpty();
            assertThat(admin.expire(identity)).isFalse();
            assertThat(admin.largest(ALL, 10).found())
                    .extracting(RowSummary::id)
                    .containsExactly(others);
        });
    }

    @ParameterizedTest
    @DisplayName("B51 the oldest are those whose retention ends first; stored calls are none")
    @EnumSource(Targets.Kind.class)
    void oldest(Targets.Kind kind) {
        with(kind, (database, admin) -> {
            keepCall(database, RecordIdentity.of(ANN, "ship", "other"));
            RecordId record = keep(database, ANN, "ship", "k", 1, Optional.empty());
            assertThat(admin.oldest(10)).extracting(RowSummary::id).containsExactly(record);
        });
    }

    private static RecordId keep(
            Database database, Scope scope, String operation, String key, int size, Optional<RecordId> parent) {
        RecordId id = RecordIdentity.of(scope, operation, key).id();
        Claim claim = new Claim(id, scope.id(), parent, operation, Requests.fingerprint("x"), NOW, END);
        database.commit(entities -> {
            database.store().findOrClaim(claim, Locking.PESSIMISTIC, SHORT);
            return database.store().complete(claim, Requests.answer(200, "x".repeat(size)));
        });
        return id;
    }

    private static void keepCall(Database database, RecordIdentity identity) {
        Claim execution = new Claim(identity.id(), identity.scope().id(), "ship", Requests.fingerprint("x"), NOW, END);
        CallRow call = new CallRow(identity.call(), identity.id(), "ship", NOW, END, 0, new byte[1]);
        database.commit(entities -> {
            database.calls().add(call, execution);
            return true;
        });
    }

    private static void with(Targets.Kind kind, BiConsumer<Database, Administration> test) {
        try (Database database = new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED)) {
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Administration admin = new Administration();
            admin.rows = database.search();
            admin.transactions = database.transactions();
            admin.clock = new LibraryClock(clock);
            admin.engine = new Engine(database.store(), database.transactions(), clock, Requests.MAX_WAITING, 100_000);
            test.accept(database, admin);
        }
    }
}
