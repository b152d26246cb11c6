package io.idempotency.ee.it.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idempotency.ee.it.server.TestServer;
import io.idempotency.ee.it.twin.shapes.AllShapes;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each shape is sent to an application without the library and to the same classes with it, there twice. The first
 * answer is the plain one, the second one is the first with its marker, and the method sees the same request.
 */
@ExtendWith(ArquillianExtension.class)
abstract class TwinContract {

    private final Twin plain;
    private final Twin kept;

    /** Of the two applications' names. */
    TwinContract(String plain, String kept) {
        this.plain = new Twin(plain);
        this.kept = new Twin(kept);
    }

    static Stream<Shape> kept() {
        return AllShapes.stream().filter(shape -> !shape.isRefused());
    }

    static Stream<Shape> refused() {
        return AllShapes.stream().filter(Shape::isRefused);
    }

    @ParameterizedTest(name = "B61 B62 {0}")
    @MethodSource("kept")
    void twins(Shape shape) {
        leaveOutDeparture(shape);
        Expected expected = shape.expected();
        Answer unkept = plain.send(shape.sent());
        Answer first = kept.send(shape.sent());
        Answer second = kept.send(shape.sent());
        Twin.Witnessed once = plain.witnessed();
        Fate fate = expected.fate().of(once.executions(), unkept.status());

        Comparison comparison = new Comparison(expected.ownBody(unkept.status()));
        comparison.first(unkept, first);
        if (fate.replayed()) {
            comparison.replay(first, second);
        } else {
            comparison.again(first, second);
        }
        comparison.equal("PLAIN executions", fate.runs() ? 1 : 0, once.executions());
        comparison.equal("PLAIN effects", fate.runs() ? expected.plainEffects() : 0, once.effects());
        compareWitnesses(fate, once.seen(), comparison);
        report(shape, comparison.differences(), unkept, first, second);
    }

    @ParameterizedTest(name = "B62 refused with a code: {0}", allowZeroInvocations = true)
    @MethodSource("refused")
    void refused(Shape shape) {
        leaveOutDeparture(shape);
        Answer unkept = plain.send(shape.sent());
        assertThat(unkept.status()).as("%s, plain: %s", shape, unkept).isLessThan(500);
        for (Answer answer : List.of(kept.send(shape.sent()), kept.send(shape.sent()))) {
            assertThat(answer.status()).as("%s, kept: %s", shape, answer).isEqualTo(500);
            assertThat(answer.body())
                    .as("%s, kept: %s", shape, answer)
                    .contains(shape.expected().code());
        }
        assertThat(plain.witnessed().executions()).isEqualTo(1);
        assertThat(kept.witnessed().effects()).isZero();
    }

    private static void leaveOutDeparture(Shape shape) {
        String departure = TestServer.current().departures().get(shape.name());
        assumeTrue(departure == null, departure);
    }

    private void compareWitnesses(Fate fate, List<String> plainSeen, Comparison comparison) {
        Twin.Witnessed twice = kept.witnessed();
        comparison.equal("KEPT executions", fate.executions(), twice.executions());
        comparison.equal("KEPT effects", fate.effects(), twice.effects());
        for (String seen : twice.seen()) {
            comparison.equal("KEPT method saw", plainSeen, List.of(seen));
        }
    }

    private static void report(Shape shape, List<String> differences, Answer plain, Answer first, Answer second) {
        if (!differences.isEmpty()) {
            fail(
                    "%s%n  sent:   %s%n  plain:  %s%n  first:  %s%n  second: %s%n  - %s",
                    shape.name(), shape.sent(), plain, first, second, String.join("\n  - ", differences));
        }
    }
}
