package io.idempotency.ee.it.twin.shapes.answers;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Return types that say nothing of JSON or XML. */
public final class ReturnShapes {

    private ReturnShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(texts(), numbers(), untyped(), streams(), forms()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> texts() {
        return Shape.each(
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
                Shape.each(
                        "returns",
                        "text",
                        "bytes-image",
                        "object-string",
                        "object-json",
                        "void",
                        "void-typed",
                        "boxed-void",
                        "uuid"),
                Shape.each(
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
        return Shape.each(
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
        return Shape.each(
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
        return Shape.each("returns", "form-answer", "form", "map", "parts", "parts-response");
    }
}
