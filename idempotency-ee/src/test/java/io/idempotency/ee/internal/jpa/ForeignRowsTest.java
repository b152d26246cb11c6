package io.idempotency.ee.internal.jpa;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.key.Format;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are no answers: damaged, in flight for good, or not committed and visible all the same. */
class ForeignRowsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Claim CLAIM = Requests.claim(id("k"), NOW, END);
    private static final List<Locking> WAYS = List.of(Locking.PESSIMISTIC, Locking.LATE);

    private static final List<Object> BAD_FORMAT = List.of(0, -1, Integer.MIN_VALUE);
    private static final List<Object> BAD_STATUS = List.of(-1, 1, 99, 600, 999, Integer.MAX_VALUE);
    private static final List<Object> BAD_HEADERS = List.of(
            "no colon",
            "X:a\nno colon",
            "X:a\r\nSet-Cookie:b",
            "X:a\rSet-Cookie:b",
            "X:a\n",
            "\n",
            ":value",
            "X y:value",
            "X\t:value",
            "X:a\u0001",
            "X:\u007f",
            "\u00e4:value");
    private static final List<Object> BAD_FINGERPRINT = List.of(new byte[0], new byte[31], new byte[33]);

    static Stream<Targets> everywhere() {
        return Targets.all();
    }

    static Stream<Targets> showingUncommitted() {
        return Stream.concat(Targets.of(Targets.Kind.H2), Targets.of(Targets.Kind.MARIADB));
    }

    @ParameterizedTest
    @DisplayName("B25 a row that someone has edited is neither an answer nor free, whichever column, whatever is in it")
    @MethodSource("everywhere")
    void damaged(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            database.commit(entities -> {
                database.store().insert(CLAIM, answer(201, "kept"), Instant.EPOCH, SHORT);
                return true;
            });
            letAnythingIn(target, database);
            BAD_FORMAT.forEach(value -> assertDamaged(database, "format", value));
            BAD_STATUS.forEach(value -> assertDamaged(database, "status", value));
            BAD_HEADERS.forEach(value -> assertDamaged(database, "headers", value));
            BAD_FINGERPRINT.forEach(value -> assertDamaged(database, "fingerprint", value));
            for (String column : List.of("expires_at", "format", "status", "headers", "fingerprint", "body")) {
                assertDamaged(database, column, null);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("B8 a row of a later format, or an encrypted one, is neither an answer nor free until it has expired")
    @MethodSource("everywhere")
    void unreadable(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            database.commit(entities -> {
                database.store().insert(CLAIM, answer(201, "kept"), Instant.EPOCH, SHORT);
                return true;
            });
            set(database, "format", Format.CURRENT + 1);
            assertUnreadable(database, "format " + (Format.CURRENT + 1));
            set(database, "format", Format.CURRENT);
            set(database, "key_id", "2026");
            assertUnreadable(database, "encrypted");
            database.commit(entities -> {
                assertThat(database.store().claimExpired(CLAIM, END, SHORT)).isTrue();
                assertThat(database.store().complete(CLAIM, answer(201, "anew")))
                        .isTrue();
                return true;
            });
            assertThat(find(database)).isInstanceOf(KeyState.Completed.class);
            assertThat(column(database, "key_id")).isNull();
        }
    }

    private static void assertUnreadable(Database database, String reason) {
        KeyState.Found expected = new KeyState.Unreadable(END, reason);
        assertThat(find(database)).isEqualTo(expected);
        for (Locking locking : WAYS) {
            assertThat(enter(database, locking)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @DisplayName("B11 what a replay does not need may be missing")
    @MethodSource("everywhere")
    void notNeeded(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            database.commit(entities -> {
                database.store().insert(CLAIM, answer(201, "kept"), Instant.EPOCH, SHORT);
                return true;
            });
            letAnythingIn(target, database);
            for (String column : List.of("operation", "created_at", "scope")) {
                database.execute("update idempotency_record set " + column + " = null");
            }
            assertThat(find(database)).isInstanceOf(KeyState.Completed.class);
        }
    }

    @ParameterizedTest
    @DisplayName("B25 I2 a committed row in flight is neither an answer nor free; after its retention it is taken over")
    @MethodSource("everywhere")
    void committedInFlight(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            commitInFlight(database);
            assertThat(find(database)).isEqualTo(new KeyState.InFlight(END));
            for (Locking locking : WAYS) {
                assertThat(enter(database, locking)).isEqualTo(new KeyState.InFlight(END));
            }
            database.commit(entities -> {
                JpaRecordStore store = database.store();
                assertThat(store.claimExpired(CLAIM, END.minusMillis(1), SHORT)).isFalse();
                assertThat(store.claimExpired(CLAIM, END, SHORT)).isTrue();
                assertThat(store.complete(CLAIM, answer(201, "anew"))).isTrue();
                return true;
            });
            assertThat(find(database)).isInstanceOf(KeyState.Completed.class);
        }
    }

    @ParameterizedTest
    @DisplayName("I2 a key is abandoned in flight, free or expired; an answer is not touched")
    @MethodSource("everywhere")
    void abandons(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            abandon(database, NOW);
            assertThat(find(database)).isEqualTo(new KeyState.InFlight(END));
            database.commit(entities -> {
                assertThat(database.store().complete(CLAIM, answer(201, "kept")))
                        .isTrue();
                return true;
            });
            abandon(database, NOW);
            assertThat(find(database)).isInstanceOf(KeyState.Completed.class);
            abandon(database, END);
            assertThat(find(database)).isEqualTo(new KeyState.InFlight(END));
        }
    }

    @ParameterizedTest
    @DisplayName(
            "B25 I3 at READ UNCOMMITTED a row of a transaction that goes on is waited for, also when it is completed")
    @MethodSource("showingUncommitted")
    void uncommitted(Targets target) {
        try (Database database = target.open(Isolation.READ_UNCOMMITTED)) {
            for (boolean completed : List.of(false, true)) {
                Held held = new Held(database, completed);
                assertThat(failure(database, () -> database.store().find(CLAIM.id())))
                        .isEqualTo(FailureKind.TIMEOUT);
                for (Locking locking : WAYS) {
                    assertThat(failure(database, () -> database.findOrClaim(CLAIM, locking, SHORT)))
                            .isEqualTo(FailureKind.TIMEOUT);
                }
                held.rollBack();
                assertThat(find(database)).isInstanceOf(KeyState.Free.class);
            }
            commitInFlight(database);
            assertThat(find(database)).isEqualTo(new KeyState.InFlight(END));
        }
    }

    private static void assertDamaged(Database database, String column, Object value) {
        byte[] before = (byte[]) column(database, "fingerprint");
        Object old = column(database, column);
        set(database, column, value);
        KeyState.Found expected = new KeyState.Damaged("expires_at".equals(column) ? Instant.MAX : END, column);
        assertThat(find(database)).as(column + " " + value).isEqualTo(expected);
        for (Locking locking : WAYS) {
            assertThat(enter(database, locking)).as(column + " " + value).isEqualTo(expected);
        }
        set(database, column, old);
        assertThat(before).hasSize(32);
        assertThat(find(database)).as("healed " + column).isInstanceOf(KeyState.Completed.class);
    }

    /** As somebody may have done who had to edit a row. */
    private static void letAnythingIn(Targets target, Database database) {
        String table = "alter table idempotency_record ";
        for (String column : List.of(
                "scope",
                "operation",
                "format",
                "fingerprint",
                "created_at",
                "expires_at",
                "status",
                "headers",
                "body")) {
            database.execute(
                    switch (target.kind()) {
                        case H2 -> table + "alter column " + column + " set null";
                        case POSTGRESQL -> table + "alter column " + column + " drop not null";
                        case MARIADB -> table + "modify " + column + " " + mariaDbType(column) + " null";
                    });
        }
        if (target.kind() == Targets.Kind.H2) {
            database.execute(table + "alter column fingerprint set data type varbinary(64)");
        }
    }

    private static String mariaDbType(String column) {
        return switch (column) {
            case "scope" -> "uuid";
            case "status", "format" -> "integer";
            case "created_at", "expires_at" -> "bigint";
            case "fingerprint" -> "varbinary(64)";
            case "body" -> "longblob";
            default -> "mediumtext";
        };
    }

    private static Object column(Database database, String column) {
        return database.commit(entities -> entities.createNativeQuery("select " + column + " from idempotency_record")
                .getSingleResult());
    }

    private static void set(Database database, String column, Object value) {
        String to = value == null ? "null" : "?1";
        database.commit(entities -> {
            var update = entities.createNativeQuery("update idempotency_record set " + column + " = " + to);
            return (value == null ? update : update.setParameter(1, value)).executeUpdate();
        });
    }

    private static KeyState.Found find(Database database) {
        return database.commit(entities -> database.store().find(CLAIM.id()));
    }

    private static KeyState enter(Database database, Locking locking) {
        return database.commit(entities -> database.findOrClaim(CLAIM, locking, SHORT));
    }

    private static void abandon(Database database, Instant now) {
        database.commit(entities -> {
            database.store().abandon(CLAIM, now, SHORT);
            return true;
        });
    }

    private static void commitInFlight(Database database) {
        assertThat(enter(database, Locking.PESSIMISTIC)).isInstanceOf(KeyState.Claimed.class);
    }

    private static FailureKind failure(Database database, Supplier<KeyState> work) {
        return database.transactions()
                .inNew(() ->
                        new Ending.RollBack<>(FailureKind.of(catchThrowableOfType(RuntimeException.class, work::get))));
    }

    /** A transaction that has claimed the key and goes on. */
    private static final class Held {

        private final CountDownLatch end = new CountDownLatch(1);
        private final Background<Boolean> transaction;

        Held(Database database, boolean completed) {
            CountDownLatch holds = new CountDownLatch(1);
            transaction = Background.start(() -> database.transactions().inNew(() -> {
                database.store().findOrClaim(CLAIM, Locking.PESSIMISTIC, SHORT);
                if (completed) {
                    assertThat(database.store().complete(CLAIM, answer(201, "not yet")))
                            .isTrue();
                }
                holds.countDown();
                Background.await(end);
                return new Ending.RollBack<>(true);
            }));
            Background.await(holds);
        }

        void rollBack() {
            end.countDown();
            transaction.join();
        }
    }
}
