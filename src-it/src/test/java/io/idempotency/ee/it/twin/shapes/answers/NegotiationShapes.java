package io.idempotency.ee.it.twin.shapes.answers;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Media types. */
public final class NegotiationShapes {

    private NegotiationShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(declared(), consumed(), refused(), own()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> declared() {
        return Stream.of(
                        "on-method/charset",
                        "on-method/utf-16",
                        "on-method/json-charset",
                        "on-method/html",
                        "on-method/vendor",
                        "on-class/own",
                        "on-class/string",
                        "on-interface/inherited",
                        "on-interface/text",
                        "on-superclass/item",
                        "on-superclass/inherited",
                        "on-superclass/text")
                .flatMap(path -> Stream.of(
                        Shape.post("declared " + path, "/" + path),
                        Shape.post("declared " + path + " Accept */*", "/" + path)
                                .accept("*/*")));
    }

    private static Stream<Shape> consumed() {
        return Stream.of(
                Shape.post("consumed as JSON, produced as XML", "/on-method/consumes")
                        .json("{\"name\":\"a\"}")
                        .accept("application/xml"),
                Shape.post("consumed as XML, produced as JSON", "/on-method/consumes")
                        .body("application/xml", "<item><name>a</name></item>")
                        .accept("application/json"),
                Shape.post("consumed on the class", "/on-class/item").body("text/plain", "x"),
                Shape.post("consumed on the interface", "/on-interface/item").body("text/plain", "x"));
    }

    private static Stream<Shape> refused() {
        return Stream.of(
                Shape.post("not acceptable", "/on-method/both")
                        .accept("image/png")
                        .notRun()
                        .errorPage(),
                Shape.post("not acceptable on the class", "/on-class/item")
                        .accept("text/plain")
                        .notRun()
                        .errorPage(),
                Shape.post("not consumed", "/on-method/consumes")
                        .body("text/plain", "x")
                        .notRun()
                        .errorPage(),
                Shape.post("not consumed on the class", "/on-class/item")
                        .body("text/csv", "x")
                        .notRun()
                        .errorPage(),
                Shape.post("not consumed on the interface", "/on-interface/item")
                        .body("text/csv", "x")
                        .notRun()
                        .errorPage());
    }

    private static Stream<Shape> own() {
        Stream<Shape> strings = Stream.of(
                        "text/plain",
                        "text/plain;charset=UTF-8",
                        "text/plain;charset=ISO-8859-1",
                        "text/html",
                        "application/xml",
                        "text/xml",
                        "application/json",
                        "application/vnd.twin.v1",
                        "text/csv;header=present",
                        "image/svg%2Bxml")
                .flatMap(type -> Stream.of("string", "over", "header")
                        .map(path -> Shape.post("own type " + path + " " + type, "/own-type/" + path + "?t=" + type)));
        Stream<Shape> items = Stream.of(
                        "application/json",
                        "application/xml",
                        "text/xml",
                        "application/json;charset=UTF-8",
                        "application/xml;charset=ISO-8859-1",
                        "application/vnd.twin%2Bjson",
                        "application/vnd.twin%2Bxml")
                .map(type -> Shape.post("own type item " + type, "/own-type/item?t=" + type));
        return Stream.of(
                        strings,
                        items,
                        Stream.of(
                                Shape.post("own type bytes image/png", "/own-type/bytes?t=image/png"),
                                Shape.post("own type bytes text/plain", "/own-type/bytes?t=text/plain"),
                                Shape.post("own type against Accept", "/own-type/string?t=text/plain")
                                        .accept("application/json")))
                .flatMap(shapes -> shapes);
    }
}
