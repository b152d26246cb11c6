package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.NotCompared;
import io.idempotency.ee.UnfinishedExecution;
import io.idempotency.ee.UnfinishedExecutions;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.operate.Reaper;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.spi.Resumes;
import io.idempotency.ee.spi.Resumption;
import io.idempotency.ee.spi.ScopeResolver;
import io.idempotency.ee.spi.StoredCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executions whose client does not come back, on a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ResumptionContract {

    private static final String CALLS = "select count(*) from idempotency_record where status = 1";
    private static final String DUE_IN = "select expires_at from idempotency_record where status = 1";

    private final Targets.Kind kind;
    private Application application;
    private Shipping shipping;
    private Idempotency idempotency;
    private IdempotencyContext context;
    private String id;
    private int before;

    ResumptionContract(Targets.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        application = new Application(
                new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED),
                Map.of("idempotency.operations.files.load.resume-after", "PT1H"),
                Shipping.class,
                ShipAgain.class,
                LoadAgain.class,
                CloseAgain.class,
                Tenant.class);
        shipping = application.bean(Shipping.class);
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
        application.database().clear();
        before = shipping.calls();
        Shipping.ends = Integer.MAX_VALUE;
        ShipAgain.instead = Optional.empty();
        ShipAgain.calls.set(0);
        Tenant.name = Optional.empty();
    }

    @Test
    @DisplayName("B42 I1 a method that died between two steps is finished with its arguments, each effect once")
    void method() {
        dieAfter(1);
        assertThat(calls()).isOne();
        resume();
        assertThat(effects()).as("not due").containsExactly("one");
        due();
        resume();
        assertThat(effects()).containsExactly("one", "rest of 2", "two");
        assertThat(calls()).as("erased with the parent's record").isZero();
        assertThat(ship()).isEqualTo("shipped 9.50");
        assertThat(effects()).hasSize(3);
        due();
        resume();
        assertThat(ShipAgain.calls).hasValue(1);
    }

    @Test
    @DisplayName("B36 B42 I1 work with a name is finished with its key and what is compared")
    void work() {
        IdempotentCall call = IdempotentCall.of("files.load", id, "ä\"").comparing(new Order(id, BigDecimal.ONE));
        assertThatThrownBy(() -> idempotency.execute(call, String.class, () -> {
                    step("one");
                    throw new IOException();
                }))
                .isInstanceOf(IOException.class);
        assertThat(millisUntilDue())
                .isBetween(
                        Duration.ofMinutes(59).toMillis(), Duration.ofHours(1).toMillis());
        due();
        resume();
        assertThat(effects()).containsExactly("loaded 1", "one");
        assertThat(idempotency.execute(call, String.class, () -> "not run")).isEqualTo("loaded");
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName(
            "B42 without a step nothing is stored, nor with one that fails; nor of an operation without a Resumption")
    void nothing() {
        dieAfter(0);
        Shipping.ends = -1;
        assertThatThrownBy(this::ship).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> idempotency.execute("others.load", id, String.class, () -> step("one") + fail()))
                .isInstanceOf(IOException.class);
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B42 a client that has come back has finished it: its arguments are erased, and nothing is resumed")
    void finishedByClient() {
        dieAfter(1);
        Shipping.ends = Integer.MAX_VALUE;
        ship();
        due();
        resume();
        assertThat(calls()).isZero();
        assertThat(ShipAgain.calls).hasValue(0);
    }

    @Test
    @DisplayName("B13 B42 I2 a client that comes back while it is resumed waits, and gets the result")
    void clientWaits() {
        dieAfter(1);
        due();
        CountDownLatch release = shipping.close();
        Background<Boolean> server = Background.start(this::resumed);
        Await.until("it is resumed", () -> shipping.calls() == before + 2);
        Background<String> client = Background.start(this::ship);
        Await.until("the client waits", () -> Await.isIn(WaitingRoom.class, client.thread()));
        release.countDown();
        assertThat(client.join()).isEqualTo("shipped 9.50");
        server.join();
        assertThat(effects()).containsExactly("one", "rest of 2", "two");
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B42 I2 one that its client still executes is waited for, and not executed again")
    void stillExecuted() {
        CountDownLatch release = shipping.close();
        Background<String> client = Background.start(this::ship);
        Await.until("its first step is committed", () -> calls() == 1);
        due();
        Background<Boolean> server = Background.start(this::resumed);
        Await.until("the resumption waits", () -> Await.isIn(WaitingRoom.class, server.thread()));
        release.countDown();
        client.join();
        server.join();
        assertThat(effects()).containsExactly("one", "rest of 2", "two");
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B42 of two servers one resumes")
    void twoServers() {
        dieAfter(1);
        due();
        CountDownLatch release = shipping.close();
        Background<Boolean> one = Background.start(this::resumed);
        Await.until("it is resumed", () -> ShipAgain.calls.get() == 1);
        resume();
        assertThat(ShipAgain.calls).hasValue(1);
        release.countDown();
        one.join();
        assertThat(effects()).containsExactly("one", "rest of 2", "two");
    }

    static Stream<Throwable> poisons() {
        return Stream.of(new IllegalStateException("poison"), new NoClassDefFoundError("poison"));
    }

    @ParameterizedTest
    @DisplayName("B42 one that fails each time is tried with growing pauses, and keeps no other from its turn")
    @MethodSource("poisons")
    void poison(Throwable failure) {
        ShipAgain.instead = Optional.of(failure);
        dieAfter(1);
        due();
        String poison = id;
        id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> idempotency.execute("files.load", id, String.class, () -> step("other") + fail()))
                .isInstanceOf(IOException.class);
        application
                .database()
                .execute("update idempotency_record set expires_at = 2 where status = 1 and expires_at > 1");
        resume();
        assertThat(effects()).containsExactly("loaded nothing", "one", "other");
        assertThat(ShipAgain.calls).hasValue(1);
        assertThat(millisUntilDue())
                .isBetween(
                        Duration.ofMinutes(9).toMillis(), Duration.ofMinutes(10).toMillis());
        resume();
        assertThat(ShipAgain.calls).as("not due").hasValue(1);
        due();
        resume();
        assertThat(ShipAgain.calls).hasValue(2);
        assertThat(millisUntilDue())
                .isBetween(
                        Duration.ofMinutes(19).toMillis(),
                        Duration.ofMinutes(20).toMillis());
        ShipAgain.instead = Optional.empty();
        id = poison;
        assertThat(ship()).isEqualTo("shipped 9.50");
    }

    @Test
    @DisplayName("B42 I20 the reaper leaves arguments that are due, and erases them at the end of the retention")
    void retention() {
        dieAfter(1);
        due();
        application.bean(Reaper.class).run(batch -> {});
        assertThat(calls()).isOne();
        application.database().execute("update idempotency_record set created_at = 2 where status = 1");
        resume();
        assertThat(ShipAgain.calls).as("its steps may be gone").hasValue(0);
        application.bean(Reaper.class).run(batch -> {});
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B42 a Resumption that does not make the call again leaves it unfinished")
    void incomplete() {
        dieAfter(1);
        due();
        ShipAgain.idle = true;
        resume();
        ShipAgain.idle = false;
        assertThat(calls()).isOne();
        due();
        resume();
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B7 B42 it is resumed as the tenant who has called it")
    void tenants() {
        Tenant.name = Optional.of("acme");
        dieAfter(1);
        Tenant.name = Optional.of("other");
        due();
        resume();
        assertThat(effects()).containsExactly("one", "rest of 2", "two");
        Tenant.name = Optional.of("acme");
        assertThat(ship()).isEqualTo("shipped 9.50");
        assertThat(effects()).hasSize(3);
    }

    @Test
    @DisplayName(
            "B32 B42 of an execution in its caller's transaction nothing is stored: that may have been rolled back on purpose")
    void joined() {
        application.database().transactions().inNew(() -> {
            ship();
            return new Ending.RollBack<>(0);
        });
        assertThat(effects()).containsExactly("one", "two");
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B42 IDEM-473 an argument that is not read back equal is refused, and its step rolled back")
    void unequal() {
        assertThatThrownBy(() -> shipping.close(id, new Closed("x")))
                .isExactlyInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-473: ")
                .hasMessageContaining("Shipping.close");
        assertThat(effects()).isEmpty();
    }

    @Test
    @DisplayName("B42 a step inside of a step that fails is committed, and so are the arguments")
    void nested() {
        assertThatThrownBy(() -> idempotency.execute(
                        "files.load",
                        id,
                        String.class,
                        () -> context.<String, IOException>step("outer", String.class, () -> step("inner") + fail())))
                .isInstanceOf(IOException.class);
        assertThat(effects()).containsExactly("inner");
        due();
        resume();
        assertThat(effects()).containsExactly("inner", "loaded nothing");
    }

    @Test
    @DisplayName(
            "B42 arguments that were rolled back with a step whose result cannot be kept are stored with the next one")
    void rolledBackStep() {
        assertThatThrownBy(() -> idempotency.execute("files.load", id, String.class, () -> {
                    assertThatThrownBy(() -> context.step("odd", Locale.class, () -> Locale.ROOT))
                            .hasMessageStartingWith("IDEM-411: ");
                    return step("one") + fail();
                }))
                .isInstanceOf(IOException.class);
        assertThat(calls()).isEqualTo(1);
        due();
        resume();
        assertThat(effects()).containsExactly("loaded nothing", "one");
    }

    @Test
    @DisplayName("B42 executions with steps and without a record are counted and listed, the oldest first")
    void unfinished() {
        UnfinishedExecutions unfinished = application.bean(UnfinishedExecutions.class);
        assertThat(unfinished.count()).isZero();
        dieAfter(2);
        String first = id;
        id = UUID.randomUUID().toString();
        catchThrowable(() -> idempotency.execute("others.load", id, String.class, () -> step("one") + fail()));
        id = UUID.randomUUID().toString();
        Shipping.ends = Integer.MAX_VALUE;
        ship();
        assertThat(unfinished.count()).isEqualTo(2);
        assertThat(unfinished.list(10))
                .extracting(UnfinishedExecution::operation)
                .containsExactly("orders.ship", "others.load");
        assertThat(unfinished.list(1)).singleElement().satisfies(each -> {
            assertThat(each.steps()).isEqualTo(2);
            assertThat(application
                            .database()
                            .count("select count(*) from idempotency_record where parent = '" + each.record()
                                    + "' and operation like 'orders.ship/%'"))
                    .isEqualTo(2);
        });
        id = first;
        ship();
        assertThat(unfinished.count()).isOne();
    }

    @Test
    @DisplayName(
            "B42 an execution of which only steps inside of a step are committed is one of them, with its own record's id")
    void onlyInside() {
        UnfinishedExecutions unfinished = application.bean(UnfinishedExecutions.class);
        Supplier<Object> outer = () -> step("in-one") + step("in-two");
        assertThatThrownBy(() -> idempotency.execute(
                        "others.load",
                        id,
                        String.class,
                        () -> context.step("out", String.class, () -> outer.get() + fail())))
                .isInstanceOf(IOException.class);
        assertThat(unfinished.count()).isOne();
        UnfinishedExecution inside = unfinished.list(10).get(0);
        assertThat(inside.operation()).isEqualTo("others.load");
        assertThat(inside.steps()).isZero();

        assertThatThrownBy(() -> idempotency.execute("others.load", id, String.class, () -> {
                    step("before");
                    context.step("out", String.class, () -> outer.get() + "");
                    return fail();
                }))
                .isInstanceOf(IOException.class);
        assertThat(unfinished.count()).isOne();
        assertThat(unfinished.list(10))
                .containsExactly(new UnfinishedExecution("others.load", inside.record(), inside.since(), 2));
        assertThat(effects()).containsExactly("before", "in-one", "in-two");

        idempotency.execute("others.load", id, String.class, () -> "done");
        assertThat(unfinished.count()).isZero();
    }

    private void dieAfter(int steps) {
        Shipping.ends = steps;
        assertThatThrownBy(this::ship).isInstanceOf(IOException.class);
        Shipping.ends = Integer.MAX_VALUE;
    }

    private String ship() {
        try {
            return shipping.ship(new Order(id, new BigDecimal("9.50")), () -> "a clock", List.of("a", "b"));
        } catch (IOException e) {
            return sneak(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Exception> String sneak(Exception thrown) throws X {
        throw (X) thrown;
    }

    private String step(String name) {
        return context.step(name, String.class, () -> {
            application.bean(Application.Server.class).leaveEffect(name);
            return name;
        });
    }

    private static String fail() throws IOException {
        throw new IOException();
    }

    private void due() {
        application.database().execute("update idempotency_record set expires_at = 1 where status = 1");
    }

    private void resume() {
        application.bean(Resumer.class).run();
    }

    private boolean resumed() {
        resume();
        return true;
    }

    private long calls() {
        return application.database().count(CALLS);
    }

    private long millisUntilDue() {
        return application.database().count(DUE_IN) - System.currentTimeMillis();
    }

    private List<String> effects() {
        return application.database().effects().stream()
                .map(Effect::request)
                .sorted()
                .toList();
    }

    public record Order(String id, BigDecimal amount) {}

    @ApplicationScoped
    public static class Shipping {

        private static volatile int ends;

        private final AtomicInteger calls = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Inject
        Application.Server server;

        @Inject
        IdempotencyContext context;

        public int calls() {
            return calls.get();
        }

        public CountDownLatch close() {
            gate = new CountDownLatch(1);
            return gate;
        }

        /** @param clock no part of the call */
        @Idempotent(operation = "orders.ship")
        public String ship(@IdempotencyKey("id") Order order, @NotCompared Supplier<String> clock, List<String> lines)
                throws IOException {
            calls.incrementAndGet();
            dieAt(0);
            step("one");
            dieAt(1);
            Background.await(gate);
            step("two");
            dieAt(2);
            server.leaveEffect("rest of " + lines.size());
            return "shipped " + order.amount();
        }

        @Idempotent(operation = "orders.close")
        public void close(@IdempotencyKey String id, Closed closed) throws IOException {
            step("one");
        }

        private void step(String name) throws IOException {
            context.<Void, IOException>step(name, Void.class, () -> {
                server.leaveEffect(name);
                dieAt(-1);
                return null;
            });
        }

        private static void dieAt(int step) throws IOException {
            if (ends == step) {
                throw new IOException();
            }
        }
    }

    @ApplicationScoped
    @Resumes("orders.ship")
    public static class ShipAgain implements Resumption {

        private static final AtomicInteger calls = new AtomicInteger();
        private static volatile Optional<Throwable> instead = Optional.empty();
        private static volatile boolean idle;

        @Inject
        Shipping shipping;

        @Override
        public void resume(StoredCall call) throws Exception {
            calls.incrementAndGet();
            if (instead.isPresent() && instead.get() instanceof Error error) {
                throw error;
            } else if (instead.isPresent()) {
                throw (Exception) instead.get();
            } else if (idle) {
                return;
            }
            assertThat(call.key()).isEmpty();
            assertThatThrownBy(() -> call.argument(1, String.class)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> call.argument(3, String.class)).isInstanceOf(IllegalArgumentException.class);
            shipping.ship(
                    call.argument(0, Order.class),
                    () -> "another",
                    call.argument(2, new TypeLiteral<List<String>>() {}));
        }
    }

    @ApplicationScoped
    @Resumes("files.load")
    public static class LoadAgain implements Resumption {

        @Inject
        Idempotency idempotency;

        @Inject
        Application.Server server;

        @Override
        public void resume(StoredCall call) {
            IdempotentCall again =
                    IdempotentCall.of(call.operation(), call.key().toArray(String[]::new));
            boolean compares = call.key().size() == 2;
            Order order = compares ? call.argument(0, Order.class) : new Order("", null);
            idempotency.execute(compares ? again.comparing(order) : again, String.class, () -> {
                server.leaveEffect("loaded " + (compares ? order.amount() : "nothing"));
                return "loaded";
            });
        }
    }

    @ApplicationScoped
    @Resumes("orders.close")
    public static class CloseAgain implements Resumption {

        @Override
        public void resume(StoredCall call) {}
    }

    /** Not to be read. */
    public static final class Closed {
        private final String name;

        Closed(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    @ApplicationScoped
    public static class Tenant implements ScopeResolver {

        private static volatile Optional<String> name = Optional.empty();

        @Override
        public Optional<String> tenant() {
            return name;
        }
    }
}
