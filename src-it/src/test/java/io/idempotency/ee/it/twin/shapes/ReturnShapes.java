package io.idempotency.ee.it.twin.shapes;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Return types that say nothing of JSON or XML. */
final class ReturnShapes {

    private ReturnShapes() {}

    static Stream<Shape> all() {
        return Stream.of(texts(), numbers(), untyped(), streams(), forms()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> texts() {
        return named(
                        "returns",
                        "text",
                        "string",
                        "string-empty",
                        "string-typed",
                        "string-json",
                        "char-sequence",
                        "bytes")
                .<Shape>mapMulti((shape, out) -> {
                    out.accept(shape);
                    out.accept(Shape.post(
                                    shape.name() + " Accept */*", shape.sent().path())
                            .accept("*/*"));
                });
    }

    private static Stream<Shape> numbers() {
        return Stream.concat(
                named(
                        "returns",
                        "text",
                        "bytes-image",
                        "object-string",
                        "object-json",
                        "void",
                        "void-typed",
                        "boxed-void",
                        "uuid"),
                named(
                        "returns",
                        "number",
                        "int",
                        "int-json",
                        "long",
                        "short",
                        "boolean",
                        "boolean-json",
                        "char",
                        "double",
                        "integer",
                        "integer-json",
                        "integer-null",
                        "decimal",
                        "decimal-json",
                        "ints-json",
                        "strings-json",
                        "enum",
                        "enum-json"));
    }

    private static Stream<Shape> untyped() {
        return named(
                        "returns without a type",
                        "no-type",
                        "int",
                        "boolean",
                        "char",
                        "decimal",
                        "enum",
                        "item",
                        "pair",
                        "list",
                        "map",
                        "json-object")
                .<Shape>mapMulti((shape, out) -> {
                    out.accept(shape.asWritten());
                    out.accept(Shape.post(
                                    shape.name() + " Accept application/json",
                                    shape.sent().path())
                            .accept("application/json")
                            .asWritten());
                });
    }

    private static Stream<Shape> streams() {
        return named(
                "returns",
                "stream",
                "input",
                "input-typed",
                "input-null",
                "reader",
                "reader-no-type",
                "file",
                "file-no-type",
                "path",
                "data-source",
                "streaming",
                "streaming-no-type",
                "input-response");
    }

    private static Stream<Shape> forms() {
        return named("returns", "form-answer", "form", "map", "parts", "parts-response");
    }

    /** One for each method of a resource class. */
    static Stream<Shape> named(String what, String resource, String... methods) {
        return Stream.of(methods)
                .map(method -> Shape.post(what + " " + resource + "/" + method, "/" + resource + "/" + method));
    }
}
