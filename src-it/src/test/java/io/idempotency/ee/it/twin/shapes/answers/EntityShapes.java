package io.idempotency.ee.it.twin.shapes.answers;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Return types as JSON and XML, responses, generic classes. */
public final class EntityShapes {

    private EntityShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(json(), xml(), responses(), generics(), clients()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> json() {
        return Stream.concat(
                Shape.each(
                        "returns",
                        "json",
                        "item",
                        "item-null",
                        "pair",
                        "optional",
                        "optional-empty",
                        "list",
                        "list-empty",
                        "list-null",
                        "set",
                        "collection",
                        "raw-list",
                        "wild-list",
                        "map",
                        "array",
                        "strings",
                        "dates"),
                Shape.each(
                        "returns", "json-value", "object", "array", "structure", "string", "number", "true", "null"));
    }

    private static Stream<Shape> xml() {
        return Stream.concat(
                Shape.each(
                        "returns",
                        "xml",
                        "item",
                        "item-text-xml",
                        "item-latin",
                        "list",
                        "list-empty",
                        "set",
                        "collection",
                        "array",
                        "element",
                        "generic",
                        "generic-response",
                        "string"),
                Shape.each("returns", "xml", "no-root", "optional").map(Shape::asWritten));
    }

    private static Stream<Shape> responses() {
        return Shape.each(
                "returns",
                "response",
                "entity",
                "no-type",
                "string-no-type",
                "none",
                "null",
                "accepted",
                "list",
                "optional",
                "int",
                "generic-json",
                "generic-return",
                "object",
                "from-response");
    }

    private static Stream<Shape> generics() {
        return Stream.of(
                        Stream.of("one", "many", "map", "optional")
                                .map(path -> Shape.post("generic base class as JSON: " + path, "/base-json/" + path)),
                        Stream.of("one", "many")
                                .map(path -> Shape.post("generic base class as XML: " + path, "/base-xml/" + path)),
                        Stream.of("one", "many")
                                .map(path -> Shape.post("generic interface as XML: " + path, "/generic-api/" + path)
                                        .accept("application/xml")),
                        Stream.of("one", "many")
                                .map(path -> Shape.post("generic interface as JSON: " + path, "/generic-api/" + path)
                                        .accept("application/json")),
                        Stream.of(
                                Shape.post("generic base class reads JSON", "/base-json/in")
                                        .json("{\"name\":\"a\",\"amount\":2}"),
                                Shape.post("generic interface reads JSON", "/generic-api/in")
                                        .json("{\"name\":\"a\",\"amount\":2}"),
                                Shape.post("generic base class reads XML", "/base-xml/in")
                                        .body("application/xml", "<item><amount>3</amount><name>x</name></item>")))
                .flatMap(shapes -> shapes);
    }

    private static Stream<Shape> clients() {
        return Stream.of("forward", "buffered", "copied").flatMap(how -> Stream.of("text", "item", "none", "missing")
                .map(to -> Shape.post("a client's Response " + how + " " + to, "/client/" + how + "/" + to)));
    }
}
