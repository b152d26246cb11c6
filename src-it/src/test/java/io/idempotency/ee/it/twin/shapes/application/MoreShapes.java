package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Own writers, CDI interceptors, transactions, servlet filters. */
public final class MoreShapes {

    private MoreShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(writers(), more(), interceptors(), callers(), transactions(), filters())
                .flatMap(shapes -> shapes);
    }

    private static Stream<Shape> writers() {
        return Shape.each(
                        "own writer",
                        "writer",
                        "interface",
                        "class",
                        "fancy",
                        "response",
                        "annotated",
                        "list",
                        "wild-list",
                        "generic-list",
                        "none",
                        "thrown",
                        "pretty")
                .map(shape -> shape.name().endsWith("thrown") ? shape.keptWithoutEffect() : shape);
    }

    private static Stream<Shape> more() {
        return Stream.concat(
                Shape.each(
                                "returns",
                                "more",
                                "optional-int",
                                "instant",
                                "uri",
                                "source",
                                "large",
                                "large-stream",
                                "comma",
                                "shared",
                                "shared-again",
                                "entity-null",
                                "entity-empty",
                                "entity-empty-bytes",
                                "stream",
                                "iterable")
                        .map(Shape::asWritten),
                Stream.of("one", "several", "response").flatMap(path -> Stream.of("application/json", "application/xml")
                        .map(accept -> Shape.post("returns a subclass, " + path + " as " + accept, "/subclass/" + path)
                                .accept(accept)
                                .asWritten())));
    }

    private static Stream<Shape> interceptors() {
        return Stream.concat(
                // One outside of ours cannot change the answer any more: that is kept.
                Stream.of("inside", "catching")
                        .map(path -> Shape.post("CDI interceptor " + path, "/interception/" + path)
                                .body("text/plain", "b")),
                Stream.of(Shape.post("interceptor method of the resource", "/around")
                        .body("text/plain", "b")));
    }

    private static Stream<Shape> callers() {
        return Stream.concat(
                Stream.of(Shape.post("in a caller's transaction that fails, told as an answer", "/caller/catches/text")
                        .released()
                        .plainRollsBack()),
                callersThatTell());
    }

    private static Stream<Shape> callersThatTell() {
        return Stream.of("text", "number", "nothing", "response")
                .flatMap(path -> Stream.of(
                        Shape.post("in a caller's transaction, " + path, "/caller/commits/" + path),
                        Shape.post("in a caller's transaction that fails, " + path, "/caller/does-not/" + path)
                                .released()
                                .plainRollsBack()
                                .errorPage()));
    }

    private static Stream<Shape> transactions() {
        return Stream.of(
                Shape.post("transaction REQUIRED", "/own-transaction/required"),
                Shape.post("transaction SUPPORTS", "/own-transaction/supports"),
                Shape.post("transaction that an exception rolls back", "/own-transaction/throws")
                        .keptWithoutEffect()
                        .plainRollsBack(),
                Shape.post("transaction with dontRollbackOn", "/own-transaction/dont-rollback"),
                Shape.post("transaction with rollbackOn", "/own-transaction/rollback-on")
                        .keptWithoutEffect()
                        .plainRollsBack());
    }

    private static Stream<Shape> filters() {
        return Stream.of("asking", "wrapping", "adding")
                .flatMap(how -> Stream.of(
                        Shape.post("servlet filter " + how + ", form", "/web/" + how + "/form")
                                .form("a=1&b=x+y"),
                        Shape.post("servlet filter " + how + ", chunked form", "/web/" + how + "/form")
                                .form("a=1&b=2")
                                .chunked(),
                        Shape.post("servlet filter " + how + ", form as a map", "/web/" + how + "/map")
                                .form("a=1&b=x+y"),
                        Shape.post("servlet filter " + how + ", parameter", "/web/" + how + "/parameter")
                                .form("a=1&b=2"),
                        Shape.post("servlet filter " + how + ", text", "/web/" + how + "/text")
                                .header("X-In: h")
                                .body("text/plain", "abc"),
                        Shape.post("servlet filter " + how + ", header replaced", "/web/" + how + "/replace"),
                        Shape.post("servlet filter " + how + ", header added", "/web/" + how + "/more"),
                        Shape.post("servlet filter " + how + ", same header", "/web/" + how + "/same"),
                        Shape.post("servlet filter " + how + ", headers in other cases", "/web/" + how + "/set"),
                        Shape.post("servlet filter " + how + ", header of the response", "/web/" + how + "/rest"),
                        Shape.post("servlet filter " + how + ", nothing", "/web/" + how + "/none")));
    }
}
