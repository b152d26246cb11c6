package io.idempotency.ee.internal.jpa;

import static io.idempotency.ee.fixture.Requests.fingerprint;
import static io.idempotency.ee.fixture.Requests.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.ChaoticServer;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Findings;
import io.idempotency.ee.fixture.Fuzz;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.key.ScopeId;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.Header;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import jakarta.persistence.FlushModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store has to do on every database. A database is a subclass of a few lines. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecordStoreContract {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofSeconds(1);
    static final Answer ANSWER = Requests.answer(201, "created");

    Database database;
    RecordStore store;
    private Optional<Holder> left = Optional.empty();

    /** The database under test, with its tables. */
    abstract Database open(Isolation isolation);

    /** Whether a statement that runs on a thread waits for another transaction. */
    abstract boolean isBlocked(Database open, Thread thread);

    /** What a deadlock may be told as. */
    abstract Set<FailureKind> ofDeadlock();

    /** Makes the table anew, which is not there. */
    void createTable(Database open) {
        open.schema().create();
    }

    /** An id in SQL. */
    String literal(UUID id) {
        return "'" + id + "'";
    }

    Provider provider() {
        return Provider.HIBERNATE;
    }

    int fuzzedKeys() {
        return 200;
    }

    /** The isolation levels that the library is to hold at. */
    Stream<Isolation> isolations() {
        return Stream.of(Isolation.READ_COMMITTED);
    }

    /** Breaks the connection of the transaction that is active. */
    abstract void breakConnection(Database open);

    @BeforeAll
    void openDatabase() {
        database = open(Isolation.READ_COMMITTED);
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void startServer() {
        database.clear();
        store = database.store();
    }

    /** A test that failed half-way would hold up all others. */
    @AfterEach
    void endHolder() {
        left.ifPresent(Holder::goOn);
        left = Optional.empty();
    }

    @Test
    @DisplayName("B53 the jar's own script creates the table and can be run again without harm")
    void scriptCanBeRunAgain() {
        put("k", NOW.plusSeconds(1));
        database.schema().runScript();
        database.schema().create();
        assertThat(find("k")).isPresent();
        assertThat(database.<Boolean>commit(entities -> database.schema().isMapped()))
                .isTrue();
    }

    @ParameterizedTest
    @DisplayName("B11 an answer comes back as it was kept: status, every header, every byte")
    @MethodSource("answers")
    void roundTrip(Answer answer) {
        Claim claim = claim("k", NOW.plusSeconds(60));
        database.commit(entities -> {
            enter(claim, LONG);
            assertThat(store.complete(claim, answer)).isTrue();
            return null;
        });
        assertKept(answer, find("k").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("B11 an answer that is inserted at the end comes back as well")
    @MethodSource("answers")
    void insertRoundTrip(Answer answer) {
        database.commit(entities -> {
            store.insert(claim("k", NOW.plusSeconds(60)), answer, Instant.EPOCH, LONG);
            return null;
        });
        assertKept(answer, find("k").orElseThrow());
    }

    @Test
    @DisplayName("F6 writing a record sends none of the application's pending writes, as no other table is concerned")
    void flushesNothing() {
        Claim claim = claim("k", NOW.plusSeconds(60));
        long written = database.commit(entities -> {
            entities.persist(new Effect(UUID.randomUUID(), "pending"));
            enter(claim, LONG);
            assertThat(store.complete(claim, ANSWER)).isTrue();
            store.insert(claim("other", NOW.plusSeconds(60)), ANSWER, Instant.EPOCH, LONG);
            return ((Number) entities.createNativeQuery("select count(*) from effect")
                            .setFlushMode(FlushModeType.COMMIT)
                            .getSingleResult())
                    .longValue();
        });
        assertThat(written).isZero();
        assertThat(database.effects()).hasSize(1);
    }

    static Stream<Answer> answers() {
        byte[] mebibyte = new byte[1_048_576];
        new Random(1).nextBytes(mebibyte);
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
        return Stream.of(
                ANSWER,
                new Answer(204, List.of(), new byte[0]),
                new Answer(200, List.of(new Header("ETag", "")), everyByte),
                new Answer(599, List.of(new Header("X-Text", "sch\u00f6n \u65e5\u672c \ud83d\ude00")), new byte[] {0}),
                new Answer(200, List.of(new Header("X-Long", "x".repeat(8000)), new Header("X", "y")), mebibyte));
    }

    @Test
    @DisplayName("B8 a row says whose it is and by which rule it was written; what is not used yet is null")
    void columnsForGood() {
        Claim claim = claim("k", NOW.plusSeconds(60));
        for (Runnable written : List.<Runnable>of(
                () -> store.insert(claim, ANSWER, Instant.EPOCH, LONG),
                () -> enter(claim("in flight", NOW.plusSeconds(60)), LONG))) {
            database.commit(entities -> {
                written.run();
                return true;
            });
        }
        assertThat(database.count("select count(*) from idempotency_record where scope = "
                        + literal(claim.scope().uuid()) + " and format = 1 and parent is null and key_id is null"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a caller's records inside their retention are counted, up to a limit, and nobody else's")
    void countsOfScope() {
        Claim own = claim("own", NOW.plusSeconds(60));
        Claim other = new Claim(
                id("of another"),
                new ScopeId(new UUID(7, 7)),
                own.operation(),
                own.fingerprint(),
                NOW,
                NOW.plusSeconds(60));
        Claim step = new Claim(
                id("step"),
                own.scope(),
                Optional.of(id("first")),
                own.operation(),
                own.fingerprint(),
                NOW,
                NOW.plusSeconds(60));
        database.commit(entities -> {
            Stream.of(
                            claim("first", NOW.plusSeconds(60)),
                            claim("second", NOW.plusSeconds(1)),
                            claim("expired", NOW),
                            own,
                            other)
                    .forEach(claim -> store.insert(claim, ANSWER, Instant.EPOCH, LONG));
            enter(step, LONG);
            store.complete(step, ANSWER);
            return null;
        });
        rollBack(() -> {
            assertThat(store.hasAtLeast(1, own, NOW)).isTrue();
            assertThat(store.hasAtLeast(2, own, NOW)).isTrue();
            assertThat(store.hasAtLeast(3, own, NOW)).isFalse();
            assertThat(store.hasAtLeast(2, own, NOW.plusSeconds(1))).isFalse();
            assertThat(store.hasAtLeast(1, other, NOW)).isFalse();
        });
    }

    private static void assertKept(Answer answer, CompletedRecord found) {
        assertThat(found.answer().status()).isEqualTo(answer.status());
        assertThat(found.answer().headers()).isEqualTo(answer.headers());
        assertThat(found.answer().body()).isEqualTo(answer.body());
        assertThat(found.fingerprint()).isEqualTo(fingerprint("k"));
        assertThat(found.expiresAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    @DisplayName("F13 B7 the database takes every id that a request may have: MariaDB refuses some UUIDs")
    void everyId() {
        database.commit(entities -> {
            IntStream.range(0, 1000).forEach(i -> store.insert(claim("id" + i, NOW), ANSWER, Instant.EPOCH, LONG));
            return null;
        });
        assertThat(database.records()).isEqualTo(1000);
        assertThat(find("id999")).isPresent();
    }

    @Test
    @DisplayName("B16 what was never kept is not found")
    void findsNothing() {
        assertThat(find("k")).isEmpty();
    }

    @Test
    @DisplayName("I1 a claim that was rolled back leaves nothing")
    void rollBackLeavesNothing() {
        rollBack(() -> {
            enter(claim("k", NOW), LONG);
            assertThat(store.complete(claim("k", NOW), ANSWER)).isTrue();
        });
        assertThat(find("k")).isEmpty();
    }

    @Test
    @DisplayName("F3 what is not there is not completed")
    void completionLost() {
        rollBack(() -> assertThat(store.complete(claim("k", NOW), ANSWER)).isFalse());
    }

    @Test
    @DisplayName(
            "I2 F1 F13 a row that is committed is found and not claimed; to insert another is an integrity violation")
    void committedRow() {
        put("k", NOW.plusSeconds(60));
        for (Locking locking : List.of(Locking.PESSIMISTIC, Locking.LATE)) {
            KeyState state = database.commit(entities -> store.findOrClaim(claim("k", NOW), locking, LONG));
            assertThat(state)
                    .isInstanceOfSatisfying(KeyState.Completed.class, found -> assertKept(ANSWER, found.completed()));
        }
        assertThat(failure(() -> store.insert(claim("k", NOW), ANSWER, Instant.EPOCH, LONG)))
                .isEqualTo(FailureKind.INTEGRITY);
    }

    @Test
    @DisplayName("B10 late: a key that a server has not come across is not looked for, where the insert does without")
    void lateLooksForKnownKeysOnly() {
        put("k", NOW.plusSeconds(60));
        JpaRecordStore server = database.store();
        for (boolean known : List.of(false, true)) {
            KeyState state = database.commit(entities -> server.findOrClaim(claim("k", NOW), Locking.LATE, LONG));
            assertThat(state)
                    .isInstanceOf(known || !insertsLate() ? KeyState.Completed.class : KeyState.NotLooked.class);
        }
    }

    @Test
    @DisplayName(
            "B50 an insert at the end takes the place of an expired row, where nothing was looked for, and of no other")
    void lateInsertOverExpired() {
        put("k", NOW);
        Claim late = claim("k", NOW.plusSeconds(60));
        assertThat(failure(() -> store.insert(late, ANSWER, NOW.minusMillis(1), LONG)))
                .isEqualTo(FailureKind.INTEGRITY);
        if (insertsLate()) {
            database.commit(entities -> {
                store.insert(late, ANSWER, NOW, LONG);
                return null;
            });
            assertThat(find("k").map(CompletedRecord::expiresAt)).hasValue(late.expiresAt());
        } else {
            assertThat(failure(() -> store.insert(late, ANSWER, NOW, LONG))).isEqualTo(FailureKind.INTEGRITY);
        }
        assertThat(database.records()).isOne();
    }

    @Test
    @DisplayName("I1 a row in flight is not seen by others, and reading does not wait for it")
    void inFlightIsNotSeen() {
        Holder holder = hold(() -> enter(claim("k", NOW), LONG));
        assertThat(find("k")).isEmpty();
        holder.commit();
    }

    @Test
    @DisplayName("B13 a claim waits for another one no longer than it may")
    void claimIsBounded() {
        Holder holder = hold(() -> enter(claim("k", NOW), LONG));
        long start = System.nanoTime();
        assertThat(failure(() -> enterElsewhere(claim("k", NOW), SHORT))).isEqualTo(FailureKind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(800), Duration.ofSeconds(10));
        holder.rollBack();
    }

    @Test
    @DisplayName("B13 an insert at the end waits for another one no longer than it may")
    void insertIsBounded() {
        Holder holder = hold(() -> enter(claim("k", NOW), LONG));
        assertThat(failure(() -> store.insert(claim("k", NOW), ANSWER, Instant.EPOCH, SHORT)))
                .isEqualTo(FailureKind.TIMEOUT);
        holder.rollBack();
    }

    @Test
    @DisplayName("B14 a claim that waits proceeds when the first one rolls back")
    void claimProceedsAfterRollback() {
        Holder holder = hold(() -> enter(claim("k", NOW), LONG));
        Background<Optional<FailureKind>> second =
                Background.start(() -> attempt(() -> enterElsewhere(claim("k", NOW), LONG)));
        awaitBlocked(second);
        assertThat(second.isDone()).isFalse();
        holder.rollBack();
        assertThat(second.join()).isEmpty();
    }

    @Test
    @DisplayName("I2 B13 a claim that waits for one that commits finds its record, at once or when it is tried again")
    void claimAfterCommit() {
        Holder holder = hold(() -> {
            enter(claim("k", NOW.plusSeconds(60)), LONG);
            assertThat(store.complete(claim("k", NOW.plusSeconds(60)), ANSWER)).isTrue();
        });
        AtomicReference<KeyState> state = new AtomicReference<>(new KeyState.Free());
        Background<Optional<FailureKind>> second =
                Background.start(() -> attempt(() -> state.set(enterElsewhere(claim("k", NOW), LONG))));
        awaitBlocked(second);
        holder.commit();
        if (second.join().isPresent()) {
            assertThat(second.join()).contains(FailureKind.INTEGRITY);
            state.set(database.commit(entities -> enter(claim("k", NOW), LONG)));
        }
        assertThat(state.get())
                .isInstanceOfSatisfying(KeyState.Completed.class, found -> assertKept(ANSWER, found.completed()));
    }

    @Test
    @DisplayName("F13 of two transactions that wait for each other, those that fail are told to try again")
    void deadlock() {
        Holder holder = hold(() -> enter(claim("a", NOW), LONG), () -> enter(claim("b", NOW), LONG));
        CountDownLatch claimed = new CountDownLatch(1);
        Background<Optional<FailureKind>> second = Background.start(() -> attempt(() -> {
            enterElsewhere(claim("b", NOW), LONG);
            claimed.countDown();
            enterElsewhere(claim("a", NOW), LONG);
        }));
        Background.await(claimed);
        awaitBlocked(second);
        Optional<FailureKind> first = holder.goOn();
        assertThat(Stream.of(first, second.join()).flatMap(Optional::stream))
                .isNotEmpty()
                .isSubsetOf(ofDeadlock());
    }

    @Test
    @DisplayName("B16 F13 a connection that breaks is told as unavailable, by whichever statement finds out")
    void brokenConnection() {
        put("k", NOW);
        List<Runnable> statements = List.of(
                () -> store.find(id("k")),
                () -> enter(claim("other", NOW), LONG),
                () -> store.claimExpired(claim("k", NOW), NOW, LONG),
                () -> store.complete(claim("k", NOW), ANSWER),
                () -> store.probe());
        for (Runnable statement : statements) {
            FailureKind kind = failure(() -> {
                breakConnection(database);
                statement.run();
            });
            assertThat(kind).isEqualTo(FailureKind.UNAVAILABLE);
        }
        assertThat(find("k")).isPresent();
    }

    @Test
    @DisplayName("B15 only a row that has expired can be taken over")
    void takesOverExpiredOnly() {
        put("k", NOW);
        assertThat(takeOver("k", NOW.minusMillis(1))).isFalse();
        assertThat(takeOver("k", NOW)).isTrue();
        assertThat(takeOver("another", NOW)).isFalse();
    }

    @Test
    @DisplayName("B15 a row that was taken over is completed anew")
    void takeOverCompletes() {
        put("k", NOW);
        Claim next = claim("k", NOW.plusSeconds(60));
        Answer other = Requests.answer(200, "again");
        database.commit(entities -> {
            assertThat(store.claimExpired(next, NOW, LONG)).isTrue();
            assertThat(store.find(id("k"))).isEqualTo(new KeyState.InFlight(next.expiresAt()));
            assertThat(store.complete(next, other)).isTrue();
            return null;
        });
        assertKept(other, find("k").orElseThrow());
    }

    @Test
    @DisplayName("F1 of two transactions that take a row over one waits, and finds it renewed")
    void takeOverIsExclusive() {
        put("k", NOW);
        Holder holder = hold(() -> {
            assertThat(store.claimExpired(claim("k", NOW.plusSeconds(60)), NOW, LONG))
                    .isTrue();
            assertThat(store.complete(claim("k", NOW.plusSeconds(60)), ANSWER)).isTrue();
        });
        Background<Boolean> second = Background.start(() -> takeOver("k", NOW));
        awaitBlocked(second);
        holder.commit();
        assertThat(second.join()).isFalse();
    }

    @Test
    @DisplayName("I1 a row that is not in flight is neither held nor completed: whoever claimed it has lost it")
    void completesInFlightOnly() {
        for (Runnable before : List.<Runnable>of(() -> {}, () -> put("k", NOW))) {
            before.run();
            rollBack(() -> {
                assertThat(store.isClaimed(claim("k", NOW))).isFalse();
                assertThat(store.complete(claim("k", NOW), ANSWER)).isFalse();
            });
        }
        rollBack(() -> {
            assertThat(store.claimExpired(claim("k", NOW), NOW, LONG)).isTrue();
            assertThat(store.isClaimed(claim("k", NOW))).isTrue();
        });
    }

    @Test
    @DisplayName("I1 nor is a row that is in flight for another attempt")
    void completesItsOwnOnly() {
        Claim left = claim("k", NOW);
        database.commit(entities -> enter(left, LONG));
        Claim another = Requests.claim(left.id(), NOW.plusMillis(1), NOW.plusSeconds(60));
        rollBack(() -> {
            assertThat(store.isClaimed(another)).isFalse();
            assertThat(store.complete(another, ANSWER)).isFalse();
        });
        rollBack(() -> {
            assertThat(store.claimExpired(another, NOW, LONG)).isTrue();
            assertThat(store.isClaimed(another)).isTrue();
            assertThat(store.isClaimed(left)).isFalse();
            assertThat(store.complete(another, ANSWER)).isTrue();
        });
    }

    @Test
    @DisplayName("B14 a takeover that was rolled back leaves the row to the next one")
    void takeOverAfterRollback() {
        put("k", NOW);
        Holder holder = hold(() -> store.claimExpired(claim("k", NOW), NOW, LONG));
        Background<Boolean> second = Background.start(() -> takeOver("k", NOW));
        awaitBlocked(second);
        holder.rollBack();
        assertThat(second.join()).isTrue();
    }

    @Test
    @DisplayName("B13 a takeover waits for another one no longer than it may")
    void takeOverIsBounded() {
        put("k", NOW);
        Holder holder = hold(() -> store.claimExpired(claim("k", NOW), NOW, LONG));
        assertThat(failure(() -> store.claimExpired(claim("k", NOW), NOW, SHORT)))
                .isEqualTo(FailureKind.TIMEOUT);
        holder.rollBack();
    }

    @Test
    @DisplayName("B50 the reaper deletes what has expired, the oldest first, and no more than it may")
    void reaps() {
        IntStream.range(0, 10).forEach(i -> put("old" + i, NOW.minusSeconds(10 - i)));
        put("young", NOW.plusMillis(1));
        assertThat(reap(4)).isEqualTo(4);
        assertThat(find("old3")).isEmpty();
        assertThat(find("old4")).isPresent();
        assertThat(reap(100)).isEqualTo(6);
        assertThat(reap(100)).isZero();
        assertThat(find("young")).isPresent();
    }

    @Test
    @DisplayName("B50 two reapers at once delete each record once")
    void reapsTogether() {
        IntStream.range(0, 400).forEach(i -> put("old" + i, NOW.minusSeconds(i)));
        List<Background<Integer>> reapers =
                Stream.generate(() -> Background.start(this::reapAll)).limit(2).toList();
        assertThat(reapers.stream().mapToInt(Background::join).sum()).isEqualTo(400);
        assertThat(database.records()).isZero();
    }

    @Test
    @DisplayName("F2 the reaper does not delete a record that is taken over meanwhile")
    void reaperSparesTakenOver() {
        put("k", NOW.minusSeconds(1));
        Holder holder = hold(() -> {
            store.claimExpired(claim("k", NOW.plusSeconds(60)), NOW, LONG);
            assertThat(store.complete(claim("k", NOW.plusSeconds(60)), ANSWER)).isTrue();
        });
        Background<Integer> reaper = Background.start(() -> reap(10));
        awaitBlocked(reaper);
        holder.commit();
        assertThat(reaper.join()).isZero();
        assertThat(find("k")).isPresent();
    }

    @Test
    @DisplayName("B53 the table is probed without reading a row, and fails for a missing column")
    void probes() {
        database.commit(entities -> {
            store.probe();
            return null;
        });
        database.execute("alter table idempotency_record drop column headers");
        try {
            assertThatThrownBy(() -> rollBack(store::probe)).isInstanceOf(RuntimeException.class);
        } finally {
            database.execute("drop table idempotency_record");
            createTable(database);
        }
        rollBack(store::probe);
    }

    @ParameterizedTest
    @DisplayName("I1 I2 many duplicates, crashes and broken connections: one effect and one answer for each key")
    @MethodSource("fuzzes")
    void fuzz(Isolation isolation, Locking locking) {
        try (Database fuzzed = open(isolation)) {
            fuzzed.clear();
            Fuzz.Chaos chaos = (point, random) -> fail(fuzzed, random);
            // One asks the database at each retry, one for most, one for few.
            List<Fuzz.Server> servers = Stream.of(0, 10_000, 1_000_000)
                    .map(memory -> ChaoticServer.of(fuzzed, chaos, memory))
                    .toList();
            Findings findings = Fuzz.erratic(servers, locking, chaos).run(fuzzed, fuzzedKeys(), 16);
            assertThat(findings).isEqualTo(new Findings(fuzzedKeys(), List.of()));
            assertThat(fuzzed.records()).isEqualTo(fuzzedKeys());
        }
    }

    Stream<Arguments> fuzzes() {
        return isolations().flatMap(isolation -> Stream.of(Locking.PESSIMISTIC, Locking.LATE)
                .map(locking -> Arguments.of(isolation, locking)));
    }

    private void fail(Database fuzzed, Random random) {
        int dice = random.nextInt(50);
        if (dice < 5) {
            throw new Fuzz.Crash();
        } else if (dice == 5) {
            breakConnection(fuzzed);
        }
    }

    // What the tests are written in.

    /** Whether a key is not looked for before the method with {@code locking=late}. */
    boolean insertsLate() {
        return false;
    }

    static Claim claim(String key, Instant expiresAt) {
        return Requests.claim(id(key), NOW, expiresAt);
    }

    KeyState enter(Claim claim, Duration wait) {
        return store.findOrClaim(claim, Locking.PESSIMISTIC, wait);
    }

    /** On a server that has not seen the key. */
    KeyState enterElsewhere(Claim claim, Duration wait) {
        return database.store().findOrClaim(claim, Locking.PESSIMISTIC, wait);
    }

    void put(String key, Instant expiresAt) {
        database.commit(entities -> {
            store.insert(claim(key, expiresAt), ANSWER, Instant.EPOCH, LONG);
            return null;
        });
    }

    Optional<CompletedRecord> find(String key) {
        return state(key) instanceof KeyState.Completed found ? Optional.of(found.completed()) : Optional.empty();
    }

    KeyState.Found state(String key) {
        return database.commit(entities -> store.find(id(key)));
    }

    boolean takeOver(String key, Instant now) {
        return database.commit(entities -> store.claimExpired(claim(key, now), now, LONG));
    }

    private int reap(int limit) {
        return database.commit(entities -> store.reap(NOW, limit));
    }

    private int reapAll() {
        int all = 0;
        // A batch may come out short, or empty, when the other reaper was faster.
        while (database.records() > 0) {
            all += reap(50);
        }
        return all;
    }

    private void rollBack(Runnable work) {
        Optional<RuntimeException> failure = run(work);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    FailureKind failure(Runnable work) {
        return attempt(work).orElseThrow(() -> new AssertionError("did not fail"));
    }

    private Optional<FailureKind> attempt(Runnable work) {
        return run(work).map(FailureKind::of);
    }

    Optional<RuntimeException> run(Runnable work) {
        return database.transactions().inNew(() -> new Ending.RollBack<>(caught(work)));
    }

    private static Optional<RuntimeException> caught(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    void awaitBlocked(Background<?> second) {
        Await.until("a transaction waits for another one", () -> isBlocked(database, second.thread()));
    }

    Holder hold(Runnable work) {
        return hold(work, () -> {});
    }

    Holder hold(Runnable work, Runnable then) {
        Holder holder = new Holder(work, then);
        left = Optional.of(holder);
        Background.await(holder.holds);
        return holder;
    }

    /** A transaction on another thread that has done something and waits to be told how to end. */
    final class Holder {

        private final CountDownLatch holds = new CountDownLatch(1);
        private final CountDownLatch told = new CountDownLatch(1);
        private final Background<Optional<FailureKind>> transaction;
        private volatile boolean commit;

        Holder(Runnable work, Runnable then) {
            Supplier<Ending<Optional<FailureKind>>> held = () -> {
                Optional<RuntimeException> failed = caught(work);
                holds.countDown();
                failed.ifPresent(failure -> {
                    throw failure;
                });
                Background.await(told);
                Optional<FailureKind> failure = caught(then).map(FailureKind::of);
                return commit ? new Ending.Commit<>(failure) : new Ending.RollBack<>(failure);
            };
            transaction = Background.start(() -> database.transactions().inNew(held));
        }

        void commit() {
            commit = true;
            assertThat(goOn()).isEmpty();
        }

        void rollBack() {
            assertThat(goOn()).isEmpty();
        }

        Optional<FailureKind> goOn() {
            told.countDown();
            return transaction.join();
        }
    }
}
