package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.NotCompared;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import io.idempotency.ee.spi.KeptException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions that are kept as outcomes, on a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeptContract {

    private static final String LIMIT = "500";

    private final Targets.Kind kind;
    private Application application;
    private Payments payments;
    private String id;
    private int before;

    KeptContract(Targets.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        application = new Application(
                new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED),
                Map.of("idempotency.max-response-body", LIMIT),
                Payments.class,
                Coding.class);
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
        Coding.failure = null;
    }

    @ParameterizedTest
    @DisplayName(
            "B22 I1 what is listed is kept: its caller gets it, a duplicate the same class, message and data; its effects stay"
                    + " where it does not roll back")
    @MethodSource("kept")
    void kept(Exception thrown, boolean effects) {
        assertThatThrownBy(() -> payments.fail(id, thrown)).isSameAs(thrown);
        assertCommitted(1, effects ? 1 : 0);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertSame(thrown, () -> payments.fail(id, new IOException("another")));
        }
        assertCommitted(1, effects ? 1 : 0);
        assertThat(calls()).isEqualTo(1);
        assertThat(application.outcomes()).containsExactly(Kind.EXECUTED, Kind.REPLAYED, Kind.REPLAYED);
    }

    @ParameterizedTest
    @DisplayName("B22 B36 I1 the same of work with a name")
    @MethodSource("kept")
    void keptOfWork(Exception thrown, boolean effects) {
        assertThatThrownBy(() -> execute(thrown)).isSameAs(thrown);
        assertSame(thrown, () -> execute(new IOException("another")));
        assertCommitted(1, effects ? 1 : 0);
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(new Declined("no funds"), true),
                Arguments.of(new Declined(null), true),
                Arguments.of(new Declined(""), true),
                Arguments.of(new Declined("ä\u0000\"\n"), true),
                Arguments.of(new Closed("on Sunday"), false),
                Arguments.of(new Coded("E7", List.of("a", "b")), true),
                Arguments.of(new CodedBelow("E8", List.of()), true));
    }

    @ParameterizedTest
    @DisplayName(
            "B21 B22 B25 what is not listed, and what something else has caused, is not kept; the next attempt executes")
    @MethodSource("released")
    void released(Exception thrown) {
        assertThatThrownBy(() -> payments.fail(id, thrown)).isSameAs(thrown);
        assertCommitted(0, 0);
        assertThatThrownBy(() -> payments.fail(id, new Declined("now"))).hasMessage("now");
        assertThat(calls()).isEqualTo(2);
    }

    static Stream<Exception> released() {
        return Stream.of(
                new IOException("not listed"),
                new DeclinedBelow("a subclass without a bean"),
                new Declined("deadlock", new jakarta.persistence.OptimisticLockException("version")),
                new Declined("refusal", new IllegalStateException(new IdempotentCallException("IDEM-409: no", null))));
    }

    @Test
    @DisplayName("B22 B26 @Transactional says which of them leave their effects")
    void transactional() {
        assertThatThrownBy(() -> payments.declaredToStay(id, new Closed("stays")))
                .isInstanceOf(Closed.class);
        assertCommitted(1, 1);
        assertThatThrownBy(() -> payments.declaredToGo(id, new Declined("goes")))
                .isInstanceOf(Declined.class);
        assertCommitted(2, 1);
        assertSame(new Closed("stays"), () -> payments.declaredToStay(id, new Closed("other")));
        assertSame(new Declined("goes"), () -> payments.declaredToGo(id, new Declined("other")));
    }

    @Test
    @DisplayName("B22 one that marks the transaction leaves no effects, whatever is declared, and is kept")
    void marked() {
        assertThatThrownBy(() -> payments.mark(id)).isInstanceOf(Declined.class);
        assertCommitted(1, 0);
        assertSame(new Declined("marked"), () -> payments.mark(id));
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "B22 B32 in the caller's transaction one that does not roll back is committed with it, or gone with it")
    void joined() {
        inCaller(false, () -> payments.fail(id, new Declined("first")));
        assertCommitted(0, 0);
        inCaller(true, () -> payments.fail(id, new Declined("second")));
        assertCommitted(1, 1);
        assertSame(new Declined("second"), () -> payments.fail(id, new Declined("third")));
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("B22 B32 in the caller's transaction one that rolls back marks that, and is not kept")
    void joinedRollsBack() {
        inCaller(false, () -> {
            assertThatThrownBy(() -> payments.fail(id, new Closed("first"))).isInstanceOf(Closed.class);
            assertThat(application.database().transactions().markedForRollback())
                    .isTrue();
        });
        assertCommitted(0, 0);
        assertThatThrownBy(() -> payments.fail(id, new Closed("second"))).hasMessage("second");
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("B12 B22 other arguments with the key are refused")
    void reused() {
        assertThatThrownBy(() -> payments.compared(id, 1)).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> payments.compared(id, 2)).isExactlyInstanceOf(KeyReusedException.class);
        assertSame(new Declined("1"), () -> payments.compared(id, 1));
    }

    @Test
    @DisplayName("I2 B13 B22 of concurrent duplicates one runs, and the others wait for its exception")
    void waits() {
        CountDownLatch release = payments.close();
        Background<Throwable> first = Background.start(() -> catchThrowable(() -> payments.gated(id)));
        Await.until("the first is in the method", () -> calls() == 1);
        Background<Throwable> second = Background.start(() -> catchThrowable(() -> payments.gated(id)));
        Await.until("the second waits", () -> Await.isIn(WaitingRoom.class, second.thread()));
        release.countDown();
        assertThat(first.join()).isInstanceOf(Closed.class).hasMessage("gated");
        assertThat(second.join()).isInstanceOf(Closed.class).hasMessage("gated").isNotSameAs(first.join());
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "I1 B22 the server dies between the rollback and the record: executed again, and no effect is left of both")
    void haltedBetween() {
        Coded thrown = new Coded("E7", List.of());
        Coding.failure = new Halt();
        assertThatThrownBy(() -> payments.declaredToGo(id, thrown)).isInstanceOf(Halt.class);
        assertCommitted(0, 0);
        Coding.failure = null;
        assertThatThrownBy(() -> payments.declaredToGo(id, thrown)).isSameAs(thrown);
        assertSame(thrown, () -> payments.declaredToGo(id, new Declined("other")));
        assertCommitted(1, 0);
        assertThat(calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName(
            "B22 B23 IDEM-464 IDEM-204 one that is not the same again, or too large, is refused, and its effects rolled back")
    @MethodSource("refused")
    void refused(String message, Exception thrown) {
        assertThatThrownBy(() -> payments.fail(id, thrown))
                .isExactlyInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("Payments.fail")
                .hasRootCause(thrown);
        assertCommitted(0, 0);
        assertThatThrownBy(() -> payments.fail(id, new Declined("now"))).hasMessage("now");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("IDEM-204: ", new Declined("x".repeat(500))),
                Arguments.of("IDEM-464: ", new Declined("\ud800")),
                Arguments.of("IDEM-464: ", new Prefixed("x")),
                Arguments.of("IDEM-464: ", new CodedBeside("E9")),
                Arguments.of("IDEM-464: ", new Coded("E9", Coding.LOST)),
                Arguments.of("IDEM-464: ", new Coded("", List.of())));
    }

    @Test
    @DisplayName("B22 IDEM-461 IDEM-462 work with a name is refused an exception that cannot be kept, and does not run")
    void wrongType() {
        assertThatThrownBy(() -> execute(IdempotentCall.of("kept.wrong", id).keeping(Bare.class), new Bare()))
                .isExactlyInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-461: kept.wrong keeps ");
        assertThatThrownBy(() -> execute(
                        IdempotentCall.of("kept.wrong", id).keeping(Declined.class, Other.Declined.class), new Bare()))
                .hasMessageStartingWith("IDEM-462: ");
        assertCommitted(0, 0);
    }

    @Test
    @DisplayName("B22 IDEM-465 one that is kept no more is not thrown, nor is the work executed again")
    void keptNoMore() {
        assertThatThrownBy(() -> execute(new Declined("kept"))).hasMessage("kept");
        for (IdempotentCall call : List.of(
                IdempotentCall.of("kept.work", id),
                IdempotentCall.of("kept.work", id).keeping(Closed.class))) {
            assertThatThrownBy(() -> execute(call, new Declined("not run")))
                    .isExactlyInstanceOf(IdempotentCallException.class)
                    .hasMessageStartingWith("IDEM-465: ")
                    .hasMessageContaining("Declined");
        }
        assertCommitted(1, 1);
    }

    @Test
    @DisplayName("B22 B42 an exception of a step is the execution's outcome; the step is rolled back")
    void ofStep() {
        assertThatThrownBy(() -> payments.step(id)).isInstanceOf(Closed.class);
        assertSame(new Closed("step"), () -> payments.step(id));
        assertCommitted(1, 0);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B22 B42 a refusal of a step in a listed exception is the refusal")
    void ofRefusedStep() {
        IdempotentCall call = IdempotentCall.of("kept.work", id).keeping(Declined.class);
        IdempotencyContext context = application.bean(IdempotencyContext.class);
        assertThatThrownBy(() -> application.bean(Idempotency.class).execute(call.comparing(1), Void.class, () -> {
                    context.step("one", Void.class, () -> null);
                    throw new IOException();
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> application.bean(Idempotency.class).execute(call.comparing(2), Void.class, () -> {
                    try {
                        return context.step("one", Void.class, () -> null);
                    } catch (KeyReusedException e) {
                        throw new Declined("wrapped", e);
                    }
                }))
                .isExactlyInstanceOf(KeyReusedException.class);
    }

    private void execute(Exception thrown) throws Exception {
        execute(IdempotentCall.of("kept.work", id).keeping(Declined.class, Closed.class, Coded.class), thrown);
    }

    private void execute(IdempotentCall call, Exception thrown) throws Exception {
        application.bean(Idempotency.class).execute(call, Void.class, () -> {
            application.bean(Application.Server.class).leaveEffect(id);
            throw thrown;
        });
    }

    private void inCaller(boolean commit, ThrowingCallable work) {
        application.database().transactions().inNew(() -> {
            Throwable thrown = catchThrowable(work);
            assertThat(thrown == null || thrown instanceof Declined)
                    .as("%s", thrown)
                    .isTrue();
            return commit ? new Ending.Commit<>(0) : new Ending.RollBack<>(0);
        });
    }

    private int calls() {
        return payments.calls() - before;
    }

    private static void assertSame(Exception first, ThrowingCallable again) {
        Throwable other = catchThrowable(again);
        assertThat(other)
                .isNotSameAs(first)
                .isExactlyInstanceOf(first.getClass())
                .hasMessage(first.getMessage());
        if (first instanceof Coded coded) {
            assertThat(((Coded) other).data()).isEqualTo(coded.data());
        }
    }

    private void assertCommitted(long records, int effects) {
        assertThat(application.database().records()).isEqualTo(records);
        assertThat(application.database().effects()).extracting(Effect::request).hasSize(effects);
    }

    public static class Declined extends Exception {
        public Declined(String message) {
            super(message);
        }

        Declined(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static class DeclinedBelow extends Declined {
        public DeclinedBelow(String message) {
            super(message);
        }
    }

    public static class Closed extends IllegalStateException {
        public Closed(String message) {
            super(message);
        }
    }

    /** Its constructor changes what it is given. */
    public static class Prefixed extends Exception {
        public Prefixed(String message) {
            super("prefix " + message);
        }
    }

    public static class Bare extends Exception {}

    /** Another one of a name. */
    public static final class Other {
        public static class Declined extends Exception {
            public Declined(String message) {
                super(message);
            }
        }
    }

    /** With data. */
    public static class Coded extends Exception {
        private final String code;
        private final List<String> lines;

        Coded(String code, List<String> lines) {
            super("declined with " + code);
            this.code = code;
            this.lines = lines;
        }

        Coding.Data data() {
            return new Coding.Data(getClass() == CodedBelow.class, code, lines);
        }
    }

    /** Its superclass's bean makes it too. */
    public static class CodedBelow extends Coded {
        CodedBelow(String code, List<String> lines) {
            super(code, lines);
        }
    }

    /** Its superclass's bean does not know it. */
    public static class CodedBeside extends Coded {
        CodedBeside(String code) {
            super(code, List.of());
        }
    }

    /** As if the server died. */
    static class Halt extends Error {}

    @ApplicationScoped
    public static class Coding implements KeptException<Coded, Coding.Data> {

        /** Not given back. */
        private static final List<String> LOST = List.of("lost");

        private static volatile Error failure;

        public record Data(boolean below, String code, List<String> lines) {}

        @Override
        public Data data(Coded thrown) {
            if (failure != null) {
                throw failure;
            }
            return thrown.data();
        }

        @Override
        public Coded exception(Data data) {
            if (data.code().isEmpty()) {
                throw new IllegalArgumentException("no code");
            }
            List<String> lines = data.lines().equals(LOST) ? List.of() : data.lines();
            return data.below() ? new CodedBelow(data.code(), lines) : new Coded(data.code(), lines);
        }
    }

    @ApplicationScoped
    public static class Payments {

        private final AtomicInteger calls = new AtomicInteger();
        private CountDownLatch gate = new CountDownLatch(1);

        @Inject
        Application.Server server;

        @Inject
        Transactions transactions;

        @Inject
        IdempotencyContext context;

        public int calls() {
            return calls.get();
        }

        public CountDownLatch close() {
            gate = new CountDownLatch(1);
            return gate;
        }

        private void run(String id) {
            server.leaveEffect(id);
            calls.incrementAndGet();
        }

        @Idempotent(keepExceptions = {Declined.class, Closed.class, Coded.class, Prefixed.class})
        public void fail(@IdempotencyKey String id, @NotCompared Exception thrown) throws Exception {
            run(id);
            throw thrown;
        }

        @Idempotent(keepExceptions = Closed.class)
        @Transactional(dontRollbackOn = IllegalStateException.class)
        public int declaredToStay(@IdempotencyKey String id, @NotCompared Exception thrown) throws Exception {
            run(id);
            throw thrown;
        }

        @Idempotent(keepExceptions = {Declined.class, Coded.class})
        @Transactional(rollbackOn = Exception.class)
        public int declaredToGo(@IdempotencyKey String id, @NotCompared Exception thrown) throws Exception {
            run(id);
            throw thrown;
        }

        @Idempotent(keepExceptions = Declined.class)
        public int mark(@IdempotencyKey String id) throws Declined {
            run(id);
            transactions.markForRollback();
            throw new Declined("marked");
        }

        @Idempotent(keepExceptions = Declined.class)
        public int compared(@IdempotencyKey String id, int amount) throws Declined {
            run(id);
            throw new Declined(Integer.toString(amount));
        }

        @Idempotent(keepExceptions = Closed.class)
        public int gated(@IdempotencyKey String id) {
            run(id);
            Background.await(gate);
            throw new Closed("gated");
        }

        @Idempotent(keepExceptions = Closed.class)
        public int step(@IdempotencyKey String id) {
            run(id);
            return context.step("one", Integer.class, () -> {
                server.leaveEffect(id);
                throw new Closed("step");
            });
        }
    }
}
