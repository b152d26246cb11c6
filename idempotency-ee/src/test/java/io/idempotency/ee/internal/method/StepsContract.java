package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.internal.transaction.Ending;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of executions, on a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StepsContract {

    private static final String OPERATION = "orders.place";
    private static final String ROWS =
            "select r.operation, r.parent, r.expiresAt - r.createdAt from IdempotencyRecord r order by r.operation";

    private Application application;
    private Idempotency idempotency;
    private IdempotencyContext context;
    private String id;

    /** A new one for the tests of a class. */
    abstract Database database();

    @BeforeAll
    void open() {
        application = new Application(
                database(),
                Map.of(
                        "idempotency.operations." + OPERATION + ".retention",
                        "PT1H",
                        "idempotency.operations.orders.late.locking",
                        "late"),
                new Class<?>[0]);
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
    }

    @ParameterizedTest
    @DisplayName("B42 I1 an attempt that ends after any of three steps: the next one runs the rest, each effect once")
    @ValueSource(ints = {0, 1, 2, 3})
    void recovery(int done) {
        assertThatThrownBy(() -> place(done)).isInstanceOf(IOException.class);
        assertThat(effects()).containsExactlyElementsOf(List.of("1", "2", "3").subList(0, done));
        assertThatThrownBy(() -> place(3)).isInstanceOf(IOException.class);
        assertThat(effects()).containsExactly("1", "2", "3");
        assertThat(placed()).isEqualTo("1 2 3");
        assertThat(placed()).isEqualTo("1 2 3");
        assertThat(effects()).containsExactly("1", "2", "3", "placed");
    }

    @Test
    @DisplayName("B42 I20 a step's record has the operation and the step's name, its parent, and the retention")
    void record() {
        String digest = idempotency.execute(OPERATION, id, String.class, () -> {
            step("one");
            return context.keyDigest();
        });
        List<Object[]> rows = rows();
        assertThat(rows).extracting(row -> row[0]).containsExactly(OPERATION, OPERATION + "/one");
        assertThat(rows)
                .extracting(row -> row[2])
                .containsOnly(Duration.ofHours(1).toMillis());
        assertThat(rows.get(0)[1]).isNull();
        // The digest's first bits; a UUID has a few of its own.
        assertThat((String) rows.get(1)[1]).startsWith(digest.substring(0, 8));
    }

    @Test
    @DisplayName(
            "B42 what a step throws is thrown as it is and rolls back the step alone; the next attempt tries again")
    void failure() {
        IOException failure = new IOException();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> idempotency.execute(OPERATION, id, String.class, () -> {
                        step("one");
                        leave("placed");
                        return context.<String, IOException>step("two", String.class, () -> {
                            leave("two");
                            throw failure;
                        });
                    }))
                    .isSameAs(failure);
            assertThat(effects()).containsExactly("one");
        }
        assertThat(idempotency.execute(OPERATION, id, String.class, () -> step("one") + step("two")))
                .isEqualTo("onetwo");
        assertThat(effects()).containsExactly("one", "two");
    }

    @Test
    @DisplayName("B31 B42 results of a generic type, of a primitive one, and none")
    void types() {
        TypeLiteral<List<Integer>> list = new TypeLiteral<>() {};
        for (int attempt = 0; attempt < 2; attempt++) {
            int number = attempt;
            assertThatThrownBy(() -> idempotency.execute(OPERATION, id, Void.class, () -> {
                        assertThat(context.step("list", list, () -> List.of(number)))
                                .containsExactly(0);
                        assertThat((int) context.step("int", int.class, () -> number))
                                .isZero();
                        assertThat(context.<Void, RuntimeException>step("none", Void.class, () -> null))
                                .isNull();
                        throw new IOException();
                    }))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("B42 IDEM-411 a result that is not read back equal is refused, and its step rolled back")
    void unequal() {
        assertThatThrownBy(() -> idempotency.execute(OPERATION, id, Void.class, () -> {
                    context.step("object", Object.class, () -> {
                        leave("object");
                        return new Object();
                    });
                    return null;
                }))
                .isInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-411: ");
        assertThat(effects()).isEmpty();
    }

    @Test
    @DisplayName("B42 IDEM-440 IDEM-441 a name that is not legal, or was used in this attempt, is refused")
    void names() {
        for (String name : List.of("", "a b", "a/b", "x".repeat(255), "ä")) {
            assertThatThrownBy(() -> idempotency.execute(OPERATION, id, String.class, () -> step(name)))
                    .as(name)
                    .isInstanceOf(IdempotentCallException.class)
                    .hasMessageStartingWith("IDEM-440: ");
        }
        assertThatThrownBy(() -> idempotency.execute(OPERATION, id, String.class, () -> step("one") + step("one")))
                .isInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-441: ");
        assertThat(effects()).containsExactly("one");
    }

    @Test
    @DisplayName("B41 B42 IDEM-443 an execution that claims its key late has no steps and no child keys")
    void late() {
        for (Supplier<String> beside : List.<Supplier<String>>of(
                () -> step("one"), () -> context.childKey("one"), () -> context.nextChildKey("one"))) {
            assertThatThrownBy(() -> idempotency.execute("orders.late", id, String.class, beside::get))
                    .isInstanceOf(IdempotentCallException.class)
                    .hasMessageStartingWith("IDEM-443: ");
        }
        assertThat(effects()).isEmpty();
    }

    @Test
    @DisplayName("B42 IDEM-413 there are no steps outside of an execution")
    void outside() {
        assertThatThrownBy(() -> step("one"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("IDEM-413: ");
        assertThat(effects()).isEmpty();
    }

    @Test
    @DisplayName("B12 B42 another request with the key gets none of the steps: the key is reused")
    void otherRequest() {
        IdempotentCall ten = IdempotentCall.of(OPERATION, id).comparing(10);
        IdempotentCall twenty = IdempotentCall.of(OPERATION, id).comparing(20);
        assertThatThrownBy(() -> idempotency.execute(ten, String.class, () -> step("one") + fail()))
                .isInstanceOf(IOException.class);
        for (int wrapped = 0; wrapped < 2; wrapped++) {
            boolean wrap = wrapped == 1;
            assertThatThrownBy(() -> idempotency.execute(twenty, String.class, () -> {
                        try {
                            return step("one");
                        } catch (KeyReusedException e) {
                            throw wrap ? new IllegalStateException(e) : e;
                        }
                    }))
                    .isInstanceOf(KeyReusedException.class)
                    .hasMessageContaining(OPERATION);
        }
        assertThat(idempotency.execute(ten, String.class, () -> step("one"))).isEqualTo("one");
        assertThat(effects()).containsExactly("one");
    }

    @Test
    @DisplayName("I1 B42 a step of another key, and of another operation, is another one")
    void otherExecutions() {
        for (String operation : List.of(OPERATION, "orders.cancel")) {
            for (String key : List.of(id, id + "2")) {
                idempotency.execute(operation, key, String.class, () -> step("one"));
            }
        }
        assertThat(effects()).containsExactly("one", "one", "one", "one");
    }

    @Test
    @DisplayName("B40 B42 a step of a step belongs to that; its child keys are the same on each attempt")
    void nested() {
        List<String> keys = new ArrayList<>();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> idempotency.execute(OPERATION, id, String.class, () -> {
                        keys.add(context.childKey("charge"));
                        return context.<String, IOException>step("outer", String.class, () -> {
                            assertThat(context.operation()).isEqualTo(OPERATION + "/outer");
                            keys.add(context.childKey("charge"));
                            return step("one") + fail();
                        });
                    }))
                    .isInstanceOf(IOException.class);
        }
        assertThat(keys.subList(0, 2)).doesNotHaveDuplicates().isEqualTo(keys.subList(2, 4));
        assertThat(effects()).containsExactly("one");
    }

    @Test
    @DisplayName("B32 B42 in a caller's transaction that is rolled back the steps stay")
    void joined() {
        application.database().transactions().inNew(() -> {
            idempotency.execute(OPERATION, id, String.class, () -> {
                leave("placed");
                return step("one");
            });
            return new Ending.RollBack<>(0);
        });
        assertThat(effects()).containsExactly("one");
        assertThat(idempotency.execute(OPERATION, id, String.class, () -> step("one")))
                .isEqualTo("one");
        assertThat(effects()).containsExactly("one");
    }

    private String placed() {
        try {
            return place(4);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @param ends after how many steps it fails; none fails after the last one */
    private String place(int ends) throws IOException {
        return idempotency.<String, IOException>execute(OPERATION, id, String.class, () -> {
            StringBuilder results = new StringBuilder();
            for (int number = 0; number < 3; number++) {
                if (number == ends) {
                    fail();
                }
                results.append(number == 0 ? "" : " ").append(step(Integer.toString(number + 1)));
            }
            leave("placed");
            if (ends == 3) {
                fail();
            }
            return results.toString();
        });
    }

    private String step(String name) {
        return context.step(name, String.class, () -> {
            leave(name);
            return name;
        });
    }

    private static String fail() throws IOException {
        throw new IOException();
    }

    private void leave(String effect) {
        application.bean(Application.Server.class).leaveEffect(effect);
    }

    private List<Object[]> rows() {
        return application.database().commit(entities -> entities.createQuery(ROWS, Object[].class)
                .getResultList());
    }

    private List<String> effects() {
        return application.database().effects().stream()
                .map(Effect::request)
                .sorted()
                .toList();
    }
}
