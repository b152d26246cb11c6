package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.KeyMissingException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.transaction.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the application executes by a name, on a real store, and what it sees of it meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExecuteContract {

    private static final String FAILS = "IDEM-413: ";

    private final Targets.Kind kind;
    private final AtomicInteger runs = new AtomicInteger();
    private Application application;
    private Idempotency idempotency;
    private IdempotencyContext context;
    private String id;

    ExecuteContract(Targets.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        application = new Application(
                new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED),
                Map.of(
                        "idempotency.operations.small.max-response-body", "10",
                        "idempotency.operations.wrong.retention", "soon",
                        "idempotency.operations.rejecting.on-concurrent", "reject"),
                Annotated.class);
        idempotency = application.bean(Idempotency.class);
        context = application.bean(IdempotencyContext.class);
    }

    @AfterAll
    void close() {
        application.close();
    }

    @BeforeEach
    void clear() {
        id = UUID.randomUUID().toString();
        runs.set(0);
        application.database().clear();
    }

    @Test
    @DisplayName(
            "B36 I1 work runs once for its key; a duplicate gets an equal result; another operation has other keys")
    void once() {
        assertThat(idempotency.execute("jobs.one", id, Integer.class, this::run))
                .isEqualTo(1);
        assertThat(idempotency.execute("jobs.one", id, Integer.class, this::run))
                .isEqualTo(1);
        assertThat(idempotency.execute("jobs.two", id, Integer.class, this::run))
                .isEqualTo(2);
        assertThat(effects()).containsExactly("1", "2");
        assertThat(application.database().records()).isEqualTo(2);
    }

    @Test
    @DisplayName("B31 B36 a result of a generic type, of a primitive one, and none")
    void types() {
        TypeLiteral<List<Line>> lines = new TypeLiteral<>() {};
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(idempotency.execute(IdempotentCall.of("jobs.lines", id), lines, () -> List.of(new Line(run()))))
                    .containsExactly(new Line(1));
            assertThat(idempotency.<Void, RuntimeException>execute("jobs.nothing", id, Void.class, () -> {
                        run();
                        return null;
                    }))
                    .isNull();
            assertThat((int) idempotency.execute("jobs.int", id, int.class, this::run))
                    .isEqualTo(3);
        }
        assertThat(runs.get()).isEqualTo(3);
    }

    @Test
    @DisplayName("B6 B36 several parts are one key, and an empty one is none")
    void keys() {
        assertThat(execute(IdempotentCall.of("jobs.parts", "a", "bc", id))).isEqualTo(1);
        assertThat(execute(IdempotentCall.of("jobs.parts", "ab", "c", id))).isEqualTo(2);
        assertThat(execute(IdempotentCall.of("jobs.parts", "a", "bc", id))).isEqualTo(1);
        for (IdempotentCall none : List.of(
                IdempotentCall.of("jobs.parts"),
                IdempotentCall.of("jobs.parts", ""),
                IdempotentCall.of("jobs.parts", "a", null))) {
            assertThatThrownBy(() -> execute(none)).isInstanceOf(KeyMissingException.class);
        }
        assertThat(runs.get()).isEqualTo(2);
    }

    @Test
    @DisplayName("B12 B36 what is compared has to be the same")
    void compared() {
        assertThat(execute(IdempotentCall.of("jobs.compared", id).comparing(new Line(1))))
                .isEqualTo(1);
        assertThat(execute(IdempotentCall.of("jobs.compared", id).comparing(new Line(1))))
                .isEqualTo(1);
        assertThatThrownBy(() -> execute(IdempotentCall.of("jobs.compared", id).comparing(new Line(2))))
                .isInstanceOf(KeyReusedException.class);
        assertThatThrownBy(() -> execute(IdempotentCall.of("jobs.compared", id)))
                .isInstanceOf(KeyReusedException.class);
    }

    @Test
    @DisplayName("B21 B36 what the work throws is thrown, checked too; rolled back, and the next attempt executes")
    void thrown() throws IOException {
        IOException thrown = new IOException("no");
        assertThatThrownBy(() -> idempotency.<Integer, IOException>execute("jobs.fail", id, Integer.class, () -> {
                    run();
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(effects()).isEmpty();
        assertThat(idempotency.execute("jobs.fail", id, Integer.class, this::run))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("B32 B36 in the caller's transaction it is committed or rolled back with it")
    void joined() {
        inCaller(false, () -> assertThat(execute(IdempotentCall.of("jobs.joined", id)))
                .isEqualTo(1));
        assertThat(effects()).isEmpty();
        inCaller(true, () -> assertThat(execute(IdempotentCall.of("jobs.joined", id)))
                .isEqualTo(2));
        assertThat(execute(IdempotentCall.of("jobs.joined", id))).isEqualTo(2);
        assertThat(effects()).containsExactly("2");
    }

    @Test
    @DisplayName("B56 B36 settings of the operation count, and the call's own before them")
    void settings() {
        assertThatThrownBy(() -> idempotency.execute("small", id, String.class, () -> "x".repeat(9)))
                .hasMessageStartingWith("IDEM-204: ");
        assertThatThrownBy(() -> idempotency.execute("wrong", id, Integer.class, this::run))
                .isInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-110: Setting idempotency.operations.wrong.retention");
        assertThat(execute(IdempotentCall.of("jobs.short", id).retention(Duration.ofMillis(1))))
                .isEqualTo(1);
        Await.until("its retention is over", () -> execute(IdempotentCall.of("jobs.short", id)) == 2);
        assertThatThrownBy(() -> execute(IdempotentCall.of("jobs.short", id).retention(Duration.ZERO)))
                .hasMessageStartingWith("IDEM-414: ");
    }

    @Test
    @DisplayName("B13 B36 the policy for concurrent duplicates is the operation's, or the call's")
    void rejects() {
        for (IdempotentCall call : List.of(
                IdempotentCall.of("rejecting", id),
                IdempotentCall.of("jobs.rejecting", id).onConcurrent(OnConcurrent.REJECT))) {
            int before = runs.get();
            CountDownLatch gate = new CountDownLatch(1);
            Background<Integer> first = Background.start(() -> idempotency.execute(call, Integer.class, () -> {
                int run = run();
                Background.await(gate);
                return run;
            }));
            Await.until("the first runs", () -> runs.get() == before + 1);
            assertThatThrownBy(() -> execute(call)).isInstanceOf(KeyInFlightException.class);
            gate.countDown();
            int run = first.join();
            assertThat(execute(call)).isEqualTo(run);
        }
    }

    @Test
    @DisplayName("B55 IDEM-414 a name that is not legal, or an annotated method's, is refused, and nothing runs")
    void names() {
        for (String name : List.of("", "a b", "x".repeat(256), "ä", "annotated")) {
            assertThatThrownBy(() -> idempotency.execute(name, id, Integer.class, this::run))
                    .as(name)
                    .isInstanceOf(IdempotentCallException.class)
                    .hasMessageStartingWith("IDEM-414: ");
        }
        assertThat(runs.get()).isZero();
    }

    @Test
    @DisplayName("B40 the context is there inside an execution, of the innermost one, and nowhere else")
    void context() {
        assertNoContext();
        String digest = idempotency.execute("jobs.outer", id, String.class, () -> {
            String outer = seen("jobs.outer", false);
            String inner = idempotency.execute("jobs.inner", id, String.class, () -> seen("jobs.inner", true));
            assertThat(inner).isNotEqualTo(outer);
            assertThat(seen("jobs.outer", false)).isEqualTo(outer);
            assertThat(application.bean(Annotated.class).create(id)).isEqualTo("annotated true " + context.isActive());
            Background.start(() -> {
                        assertNoContext();
                        return 0;
                    })
                    .join();
            return outer;
        });
        assertNoContext();
        assertThat(digest).matches("[0-9a-f]{64}").isNotEqualTo(id);
    }

    @Test
    @DisplayName("B13 an execution that calls itself with its own key, from any depth, is refused at once")
    void insideItself() {
        String result = idempotency.execute("jobs.outer", id, String.class, () -> {
            run();
            return idempotency.execute("jobs.inner", id, String.class, () -> {
                long start = System.nanoTime();
                assertThatThrownBy(() -> idempotency.execute("jobs.outer", id, String.class, () -> "never"))
                        .isInstanceOf(KeyInFlightException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
                return "inner";
            });
        });
        assertThat(result).isEqualTo("inner");
        assertThat(idempotency.execute("jobs.outer", id, String.class, () -> "never"))
                .isEqualTo("inner");
        assertThat(effects()).containsExactly("1");
    }

    @Test
    @DisplayName("B40 the digest is the same on each attempt, and the context ends with a failure too")
    void attempts() {
        Stream<String> digests = Stream.generate(() -> {
                    IllegalStateException failure = new IllegalStateException();
                    StringBuilder seen = new StringBuilder();
                    assertThatThrownBy(() -> idempotency.execute("jobs.retried", id, String.class, () -> {
                                seen.append(context.keyDigest());
                                throw failure;
                            }))
                            .isSameAs(failure);
                    assertNoContext();
                    return seen.toString();
                })
                .limit(3);
        assertThat(digests.distinct()).hasSize(1);
    }

    @Test
    @DisplayName(
            "B40 child keys are the same on each attempt, whatever the order of other names; a blank name is refused")
    void childKeys() {
        List<String> first = attempt("a", "b");
        assertThat(first).doesNotHaveDuplicates().hasSize(5);
        assertThat(attempt("b", "a")).containsExactlyInAnyOrderElementsOf(first);
    }

    /** One that fails, so that the next one executes too. */
    private List<String> attempt(String one, String other) {
        List<String> keys = new ArrayList<>();
        assertThatThrownBy(() -> idempotency.execute("jobs.children", id, Integer.class, () -> {
                    assertThatThrownBy(() -> context.childKey(" ")).isInstanceOf(IllegalArgumentException.class);
                    keys.add(context.childKey("charge"));
                    assertThat(context.childKey("charge")).isEqualTo(keys.get(0));
                    Stream.of(one, other, one, other).map(context::nextChildKey).forEach(keys::add);
                    throw new IOException();
                }))
                .isInstanceOf(IOException.class);
        return keys;
    }

    private String seen(String operation, boolean joined) {
        assertThat(context.isActive()).isTrue();
        assertThat(context.operation()).isEqualTo(operation);
        assertThat(context.isJoined()).isEqualTo(joined);
        return context.keyDigest();
    }

    private void assertNoContext() {
        assertThat(context.isActive()).isFalse();
        assertThatThrownBy(context::operation)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(FAILS);
        assertThatThrownBy(context::keyDigest).hasMessageStartingWith(FAILS);
        assertThatThrownBy(context::isJoined).hasMessageStartingWith(FAILS);
        assertThatThrownBy(() -> context.childKey("charge")).hasMessageStartingWith(FAILS);
        assertThatThrownBy(() -> context.nextChildKey("charge")).hasMessageStartingWith(FAILS);
    }

    private int execute(IdempotentCall call) {
        return idempotency.execute(call, Integer.class, this::run);
    }

    private int run() {
        int run = runs.incrementAndGet();
        application.bean(Application.Server.class).leaveEffect(Integer.toString(run));
        return run;
    }

    private List<String> effects() {
        return application.database().effects().stream()
                .map(Effect::request)
                .sorted()
                .toList();
    }

    private void inCaller(boolean commit, Runnable work) {
        application.database().transactions().inNew(() -> {
            work.run();
            return commit ? new Ending.Commit<>(0) : new Ending.RollBack<>(0);
        });
    }

    public record Line(int number) {}

    @ApplicationScoped
    public static class Annotated {

        @jakarta.inject.Inject
        IdempotencyContext context;

        @Idempotent(operation = "annotated")
        public String create(@IdempotencyKey String id) {
            return context.operation() + " " + context.isJoined() + " " + context.isActive();
        }
    }
}
