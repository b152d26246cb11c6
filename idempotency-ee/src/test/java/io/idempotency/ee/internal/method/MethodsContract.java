package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.KeyMissingException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.NotCompared;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.StoreUnavailableException;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.jpa.JpaRecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Annotated methods of a bean, on a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MethodsContract {

    private final Targets.Kind kind;
    private Application application;
    private Payments payments;
    private String id;
    private int before;

    MethodsContract(Targets.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        application = new Application(
                new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED), Map.of(), Payments.class);
        payments = application.bean(Payments.class);
    }

    @AfterAll
    void close() {
        application.close();
    }

    @BeforeEach
    void remember() {
        id = UUID.randomUUID().toString();
        before = payments.calls();
        application.database().clear();
        application.outcomes().clear();
    }

    @Test
    @DisplayName("B30 B31 I1 a method of a bean runs once for its key; a duplicate gets an equal result")
    void once() {
        Receipt first = payments.capture(new Payment(id, BigDecimal.TEN), "note");
        Receipt second = payments.capture(new Payment(id, BigDecimal.TEN), "note");
        assertThat(second).isEqualTo(first).isNotSameAs(first);
        assertThat(first.run()).isEqualTo(before + 1);
        assertCommitted(1, id);
        assertThat(application.outcomes()).containsExactly(Kind.EXECUTED, Kind.REPLAYED);
    }

    @Test
    @DisplayName("B31 void, primitive and byte[] results, and null")
    void shapes() {
        for (int attempt = 0; attempt < 2; attempt++) {
            payments.nothing(id);
            assertThat(payments.count(id)).isEqualTo(before + 2);
            assertThat(payments.bytes(id)).containsExactly(0, -1);
            assertThat(payments.none(id)).isNull();
            assertThat(payments.maybe(id)).isEmpty();
        }
        assertThat(calls()).isEqualTo(5);
    }

    @Test
    @DisplayName("B12 B30 other arguments with the key are refused, whichever of them is another one")
    void reused() {
        payments.capture(new Payment(id, BigDecimal.TEN), "note");
        assertThatThrownBy(() -> payments.capture(new Payment(id, BigDecimal.ONE), "note"))
                .isExactlyInstanceOf(KeyReusedException.class)
                .hasMessageStartingWith("IDEM-408: ")
                .hasMessageNotContaining(id);
        assertThatThrownBy(() -> payments.capture(new Payment(id, BigDecimal.TEN), null))
                .isExactlyInstanceOf(KeyReusedException.class);
        assertCommitted(1, id);
        assertThat(application.outcomes()).containsExactly(Kind.EXECUTED, Kind.MISMATCH, Kind.MISMATCH);
    }

    @Test
    @DisplayName("B30 the order of a map's entries does not count, and a parameter that is not compared neither")
    void compared() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", List.of("x"));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", List.of("x"));
        other.put("a", 1);
        assertThat(payments.compare(id, one, () -> "one", InputStream.nullInputStream()))
                .isEqualTo("one");
        assertThat(payments.compare(id, other, () -> "two", new ByteArrayInputStream(new byte[1])))
                .isEqualTo("one");
        other.put("a", 2);
        assertThatThrownBy(() -> payments.compare(id, other, () -> "two", InputStream.nullInputStream()))
                .isInstanceOf(KeyReusedException.class);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B30 IDEM-405 an argument of which JSON says nothing is refused, and nothing runs")
    void notComparable() {
        for (Object handle : List.of((Supplier<String>) () -> "x", new Object(), Thread.currentThread())) {
            assertThatThrownBy(() -> payments.handle(id, handle))
                    .isExactlyInstanceOf(IdempotentCallException.class)
                    .hasMessageStartingWith("IDEM-405: ")
                    .hasMessageContaining("Payments.handle");
        }
        assertThat(calls()).isZero();
        assertThat(application.database().records()).isZero();
        assertThat(application.outcomes()).containsExactly(Kind.REFUSED, Kind.REFUSED, Kind.REFUSED);
    }

    @Test
    @DisplayName("B4 B6 a key that is missing is an exception; where none is required the method runs each time")
    void missing() {
        assertThatThrownBy(() -> payments.capture(new Payment(null, BigDecimal.TEN), "note"))
                .isExactlyInstanceOf(KeyMissingException.class)
                .hasMessageStartingWith("IDEM-406: ");
        assertThatThrownBy(() -> payments.nothing("")).isInstanceOf(KeyMissingException.class);
        assertThat(calls()).isZero();
        assertThat(application.outcomes()).containsExactly(Kind.REFUSED, Kind.REFUSED);
        assertThat(payments.optional(null)).isEqualTo(before + 1);
        assertThat(payments.optional(null)).isEqualTo(before + 2);
        assertThat(payments.optional(id)).isEqualTo(before + 3);
        assertThat(payments.optional(id)).isEqualTo(before + 3);
    }

    @Test
    @DisplayName(
            "B21 what the method throws is thrown as it is, checked or not; rolled back, and the next attempt executes")
    void thrown() {
        RuntimeException unchecked = new IllegalStateException("no");
        assertThatThrownBy(() -> payments.fail(id, unchecked)).isSameAs(unchecked);
        Exception checked = new IOException("no");
        assertThatThrownBy(() -> payments.fail(id, checked)).isSameAs(checked);
        Error error = new AssertionError("no");
        assertThatThrownBy(() -> payments.fail(id, error)).isSameAs(error);
        assertThat(application.database().effects()).isEmpty();
        assertThat(application.database().records()).isZero();
        assertThat(calls()).isEqualTo(3);
        assertThat(application.outcomes()).containsExactly(Kind.FAILED, Kind.FAILED, Kind.FAILED);
    }

    @Test
    @DisplayName("B25 a failure that passes is the method's own exception too, and nothing is kept")
    void passing() {
        RuntimeException passing = new jakarta.persistence.OptimisticLockException("version");
        assertThatThrownBy(() -> payments.fail(id, passing)).isSameAs(passing);
        assertThat(application.database().records()).isZero();
        assertThat(application.outcomes()).containsExactly(Kind.UNAVAILABLE);
    }

    @Test
    @DisplayName("B32 I1 in the caller's transaction it is committed with it, and replayed inside and outside of one")
    void joined() {
        int begun = application.database().transactions().begun();
        int run = inCaller(true, () -> payments.count(id));
        assertThat(application.database().transactions().begun()).isEqualTo(begun + 1);
        assertCommitted(1, id, "caller");
        assertThat(payments.count(id)).isEqualTo(run);
        assertThat(inCaller(true, () -> payments.count(id))).isEqualTo(run);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B32 F5 the caller rolls back: effects and record are gone, and the next attempt executes")
    void callerRollsBack() {
        inCaller(false, () -> payments.count(id));
        assertThat(application.database().effects()).isEmpty();
        assertThat(application.database().records()).isZero();
        assertThat(payments.count(id)).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("B32 B21 a method that throws marks its caller's transaction: its claim must not be committed")
    void failureMarksCaller() {
        IOException thrown = new IOException("no");
        inCaller(false, () -> {
            assertThatThrownBy(() -> payments.fail(id, thrown)).isSameAs(thrown);
            assertThat(application.database().transactions().markedForRollback())
                    .isTrue();
            return 0;
        });
    }

    @Test
    @DisplayName("B31 IDEM-411 a result that cannot be read back equal is refused, and its effects are rolled back")
    void notReadable() {
        assertThatThrownBy(() -> payments.closed(id))
                .isExactlyInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-411: ")
                .hasMessageContaining("Payments.closed");
        assertThat(calls()).isEqualTo(1);
        assertThat(application.database().effects()).isEmpty();
        assertThat(application.database().records()).isZero();
    }

    @Test
    @DisplayName("B23 IDEM-416 a result out of a transaction that is marked for rollback is none")
    void marked() {
        assertThatThrownBy(() -> payments.mark(id))
                .isExactlyInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-416: ");
        assertThat(application.database().effects()).isEmpty();
        assertThat(application.database().records()).isZero();
    }

    @Test
    @DisplayName("I2 B13 of concurrent duplicates one runs, and the others wait for its result")
    void waits() {
        CountDownLatch release = payments.close();
        Background<Integer> first = Background.start(() -> payments.gated(id));
        Await.until("the first is in the method", () -> calls() == 1);
        Background<Integer> second = Background.start(() -> payments.gated(id));
        Await.until("the second waits", () -> Await.isIn(WaitingRoom.class, second.thread()));
        release.countDown();
        assertThat(second.join()).isEqualTo(first.join());
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "I2 B32 a duplicate of a call whose caller has not committed waits for that: replayed, or refused on H2")
    void waitsForCaller() {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Background<Integer> first = Background.start(() -> inCaller(true, () -> {
            int run = payments.count(id);
            called.countDown();
            Background.await(release);
            return run;
        }));
        Background.await(called);
        Background<Integer> second = Background.start(() -> inCaller(kind != Targets.Kind.H2, () -> {
            try {
                return payments.count(id);
            } catch (KeyInFlightException e) {
                assertThat(e).hasMessageStartingWith("IDEM-207: ");
                return -1;
            }
        }));
        // H2 tries its insert over and over, in this JVM; on the others it does not matter how far the second has come.
        Class<?> waiting = kind == Targets.Kind.H2 ? MVSecondaryIndex.class : JpaRecordStore.class;
        Await.until("the second waits in the database", () -> Await.isIn(waiting, second.thread()));
        assertThat(second.isDone()).isFalse();
        release.countDown();
        int run = first.join();
        assertThat(second.join()).isEqualTo(kind == Targets.Kind.H2 ? -1 : run);
        assertThat(calls()).isEqualTo(1);
        assertThat(payments.count(id)).isEqualTo(run);
    }

    @Test
    @DisplayName("B13 with the policy reject a concurrent duplicate is refused at once")
    void rejects() {
        CountDownLatch release = payments.close();
        Background<Integer> first = Background.start(() -> payments.rejecting(id));
        Await.until("the first is in the method", () -> calls() == 1);
        assertThatThrownBy(() -> payments.rejecting(id))
                .isExactlyInstanceOf(KeyInFlightException.class)
                .hasMessageStartingWith("IDEM-409: ");
        release.countDown();
        int run = first.join();
        assertThat(payments.rejecting(id)).isEqualTo(run);
    }

    @Test
    @DisplayName("B16 without its records it does not run")
    void unavailable() {
        application.database().execute("alter table idempotency_record rename to elsewhere");
        try {
            assertThatThrownBy(() -> payments.count(id))
                    .isExactlyInstanceOf(StoreUnavailableException.class)
                    .hasMessageStartingWith("IDEM-410: ");
        } finally {
            application.database().execute("alter table elsewhere rename to idempotency_record");
        }
        assertThat(calls()).isZero();
        assertThat(application.outcomes()).containsExactly(Kind.UNAVAILABLE);
    }

    private int inCaller(boolean commit, Supplier<Integer> work) {
        return application.database().transactions().inNew(() -> {
            application.bean(Application.Server.class).leaveEffect("caller");
            int value = work.get();
            return commit ? new Ending.Commit<>(value) : new Ending.RollBack<>(value);
        });
    }

    private int calls() {
        return payments.calls() - before;
    }

    private void assertCommitted(long records, String... effects) {
        assertThat(application.database().records()).isEqualTo(records);
        assertThat(application.database().effects()).extracting(Effect::request).containsExactlyInAnyOrder(effects);
    }

    public record Payment(String id, BigDecimal amount) {}

    public record Receipt(UUID number, int run, BigDecimal amount, Optional<String> note, List<byte[]> proof) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Receipt receipt
                    && receipt.number.equals(number)
                    && receipt.run == run
                    && receipt.note.equals(note);
        }

        @Override
        public int hashCode() {
            return run;
        }
    }

    @ApplicationScoped
    public static class Payments {

        private final AtomicInteger calls = new AtomicInteger();
        private CountDownLatch gate = new CountDownLatch(1);

        @Inject
        Application.Server server;

        @Inject
        io.idempotency.ee.internal.transaction.Transactions transactions;

        public int calls() {
            return calls.get();
        }

        public CountDownLatch close() {
            gate = new CountDownLatch(1);
            return gate;
        }

        private int run(String id) {
            if (transactions.active()) {
                server.leaveEffect(String.valueOf(id));
            }
            return calls.incrementAndGet();
        }

        @Idempotent
        public Receipt capture(@IdempotencyKey("id") Payment payment, String note) {
            int run = run(payment.id());
            return new Receipt(
                    UUID.randomUUID(), run, payment.amount(), Optional.ofNullable(note), List.of(new byte[] {7}));
        }

        @Idempotent
        public void nothing(@IdempotencyKey String id) {
            run(id);
        }

        @Idempotent
        public int count(@IdempotencyKey String id) {
            return run(id);
        }

        @Idempotent
        public byte[] bytes(@IdempotencyKey String id) {
            run(id);
            return new byte[] {0, -1};
        }

        @Idempotent
        public String none(@IdempotencyKey String id) {
            run(id);
            return null;
        }

        @Idempotent
        public Optional<Payment> maybe(@IdempotencyKey String id) {
            run(id);
            return Optional.empty();
        }

        @Idempotent
        public String compare(
                @IdempotencyKey String id,
                Map<String, Object> map,
                @NotCompared Supplier<String> result,
                @NotCompared InputStream stream) {
            run(id);
            return result.get();
        }

        @Idempotent
        public String handle(@IdempotencyKey String id, Object handle) {
            run(id);
            return handle.toString();
        }

        @Idempotent(required = false)
        public int optional(@IdempotencyKey String id) {
            return run(id);
        }

        @Idempotent
        public void fail(@IdempotencyKey String id, @NotCompared Throwable thrown) throws Exception {
            run(id);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        }

        @Idempotent
        public Closed closed(@IdempotencyKey String id) {
            run(id);
            return new Closed("x");
        }

        @Idempotent
        public int mark(@IdempotencyKey String id) {
            transactions.markForRollback();
            return run(id);
        }

        @Idempotent
        public int gated(@IdempotencyKey String id) {
            int run = run(id);
            Background.await(gate);
            return run;
        }

        @Idempotent(onConcurrent = OnConcurrent.REJECT)
        public int rejecting(@IdempotencyKey String id) {
            int run = run(id);
            Background.await(gate);
            return run;
        }
    }

    public static final class Closed {
        private final String name;

        Closed(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }
}
