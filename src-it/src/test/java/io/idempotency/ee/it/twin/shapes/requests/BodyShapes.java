package io.idempotency.ee.it.twin.shapes.requests;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Entities, and the servlet's view of the request. */
public final class BodyShapes {

    private static final String ITEM = "{\"name\":\"caf\u00e9\",\"amount\":2}";
    private static final String XML = "<item><amount>3</amount><name>caf\u00e9</name></item>";

    private BodyShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(raw(), empty(), typed(), json(), xml(), servlet()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> raw() {
        return Stream.of(
                        "string",
                        "bytes",
                        "stream",
                        "stream-twice",
                        "reader",
                        "file",
                        "data-source",
                        "unread",
                        "reversed")
                .<Shape>mapMulti((path, out) -> {
                    out.accept(Shape.post("body " + path, "/body/" + path).body("text/plain", "caf\u00e9 1"));
                    out.accept(Shape.post("body chunked " + path, "/body/" + path)
                            .body("text/plain;charset=UTF-8", "caf\u00e9 2")
                            .chunked());
                });
    }

    private static Stream<Shape> empty() {
        return Stream.of("string", "bytes", "stream", "reader", "unread").<Shape>mapMulti((path, out) -> {
            out.accept(Shape.post("body none " + path, "/body/" + path));
            out.accept(Shape.post("body empty " + path, "/body/" + path).body("text/plain", ""));
            out.accept(Shape.post("body empty chunked " + path, "/body/" + path)
                    .body("text/plain", "")
                    .chunked());
            out.accept(
                    Shape.post("body without a type " + path, "/body/" + path).header("X-A: 1"));
        });
    }

    private static Stream<Shape> typed() {
        return Stream.of(
                Shape.post("body int", "/body/int").body("text/plain", "42"),
                Shape.post("body int empty", "/body/int")
                        .body("text/plain", "")
                        .notRun()
                        .errorPage(),
                Shape.post("body int that is none", "/body/int")
                        .body("text/plain", "x")
                        .notRun()
                        .errorPage(),
                Shape.post("body boxed", "/body/boxed").body("text/plain", "42"),
                Shape.post("body enum", "/body/enum").body("text/plain", "RED"),
                Shape.post("body point", "/body/point").body("application/x-point", "1,2"),
                Shape.post("body of a wrong type", "/body/point")
                        .body("text/plain", "1,2")
                        .notRun()
                        .errorPage(),
                Shape.post("body ISO-8859-1", "/body/string").body("text/plain;charset=ISO-8859-1", "a\u00e9"),
                Shape.post("body large", "/body/bytes").body("application/octet-stream", "0123456789".repeat(20_000)));
    }

    private static Stream<Shape> json() {
        return Stream.of(
                Shape.post("body JSON item", "/entity-body/item").json(ITEM),
                Shape.post("body JSON item chunked", "/entity-body/item")
                        .json(ITEM)
                        .chunked(),
                Shape.post("body JSON with charset", "/entity-body/item").body("application/json;charset=UTF-8", ITEM),
                Shape.post("body JSON vendor type", "/entity-body/item").body("application/vnd.twin+json", ITEM),
                Shape.post("body JSON pair", "/entity-body/pair").json("{\"left\":\"a\",\"right\":1}"),
                Shape.post("body JSON list", "/entity-body/list").json("[" + ITEM + "]"),
                Shape.post("body JSON array", "/entity-body/array").json("[" + ITEM + "]"),
                Shape.post("body JSON map", "/entity-body/map").json("{\"a\":" + ITEM + "}"),
                Shape.post("body JSON object", "/entity-body/json-object").json(ITEM),
                Shape.post("body JSON value", "/entity-body/json-value").json("[1,null]"),
                Shape.post("body JSON valid", "/entity-body/valid").json(ITEM),
                Shape.post("body JSON missing but required", "/entity-body/valid")
                        .json("")
                        .notRun()
                        .errorPage(),
                Shape.post("body JSON empty", "/entity-body/item")
                        .json("")
                        .asServed()
                        .errorPage(),
                Shape.post("body JSON malformed", "/entity-body/item")
                        .json("{\"name\"")
                        .notRun()
                        .errorPage(),
                Shape.post("body JSON merge patch", "/entity-body/merge-patch")
                        .body("application/merge-patch+json", ITEM));
    }

    private static Stream<Shape> xml() {
        return Stream.of(
                Shape.post("body XML item", "/entity-body/item").body("application/xml", XML),
                Shape.post("body XML text/xml", "/entity-body/item").body("text/xml;charset=UTF-8", XML),
                Shape.post("body XML list", "/entity-body/list")
                        .body("application/xml", "<collection>" + XML + "</collection>"),
                Shape.post("body XML source", "/entity-body/source").body("application/xml", XML),
                Shape.post("body XML element", "/entity-body/element").body("application/xml", XML),
                Shape.post("body XML malformed", "/entity-body/item")
                        .body("application/xml", "<item>")
                        .notRun()
                        .errorPage());
    }

    private static Stream<Shape> servlet() {
        Stream<Shape> forms = Stream.of(
                        "parameter", "map", "names", "stream", "reader", "stream-and-entity", "properties")
                .<Shape>mapMulti((path, out) -> {
                    out.accept(Shape.post("servlet request " + path + " of a form", "/servlet-request/" + path + "?q=1")
                            .form("a=1&b=caf%C3%A9&a=2"));
                    out.accept(Shape.post("servlet request " + path + " of a chunked form", "/servlet-request/" + path)
                            .form("a=1&b=2")
                            .chunked());
                });
        return Stream.concat(
                forms,
                Stream.of("parameter", "map", "stream", "reader", "stream-and-entity", "properties")
                        .map(path -> Shape.post(
                                        "servlet request " + path + " of a text", "/servlet-request/" + path + "?a=q")
                                .body("text/plain;charset=UTF-8", "caf\u00e9")));
    }
}
