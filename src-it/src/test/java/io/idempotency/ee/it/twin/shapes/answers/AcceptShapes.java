package io.idempotency.ee.it.twin.shapes.answers;

import io.idempotency.ee.it.twin.Shape;
import java.util.List;
import java.util.stream.Stream;

/** What clients accept. */
public final class AcceptShapes {

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/*",
            "application/json",
            "application/xml",
            "application/xml;q=0.5, application/json;q=0.9",
            "application/json;q=0.5, application/xml",
            "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
            "application/json;q=0, */*");

    private AcceptShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(accepts(), texts(), withBodies()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> accepts() {
        return Stream.of(
                        "on-method/both",
                        "on-method/both-list",
                        "on-method/qs",
                        "on-method/wild",
                        "no-type/item",
                        "no-type/list",
                        "response/no-type",
                        "xml/string",
                        "text/object-string")
                .flatMap(path -> Stream.concat(
                        Stream.of(Shape.post("negotiated " + path + " without Accept", "/" + path)
                                .asWritten()),
                        ACCEPTS.stream()
                                .filter(accept -> !isUnacceptable(path, accept))
                                .map(accept -> Shape.post("negotiated " + path + " Accept " + accept, "/" + path)
                                        .accept(accept)
                                        .asWritten())));
    }

    private static boolean isUnacceptable(String path, String accept) {
        return path.equals("xml/string") && accept.equals("application/json");
    }

    private static Stream<Shape> texts() {
        return Stream.of(
                        "on-method/qs-text",
                        "on-method/any",
                        "on-method/text-wild",
                        "text/string",
                        "response/string-no-type")
                .flatMap(path -> Stream.of(
                                "*/*",
                                "text/*",
                                "text/plain",
                                "text/csv;q=0.5, text/plain;q=0.4",
                                "text/plain;charset=ISO-8859-1",
                                "image/*, */*;q=0.1")
                        .map(accept -> Shape.post("negotiated " + path + " Accept " + accept, "/" + path)
                                .accept(accept)
                                .asWritten()));
    }

    private static Stream<Shape> withBodies() {
        return Stream.of("on-class/item", "on-interface/item").flatMap(path -> ACCEPTS.stream()
                .map(accept -> Shape.post("negotiated " + path + " Accept " + accept, "/" + path)
                        .accept(accept)
                        .body("text/plain", "x")));
    }
}
