package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Refused with a code at the first call: nothing is committed that could not be replayed. */
public final class RefusedShapes {

    private RefusedShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(
                Shape.post("an answer over the limit", "/refused/large").refused("IDEM-204"),
                Shape.post("a success whose transaction is marked for rollback", "/refused/rollback-only")
                        .plainRollsBack()
                        .refused("IDEM-206"),
                Shape.post("a transaction of the method's own", "/refused/own-transaction")
                        .refused("IDEM-221"),
                Shape.post("a sub-resource made by hand", "/hand-made/it")
                        .body("text/plain", "b")
                        .refused("IDEM-201"));
    }
}
