package io.idempotency.ee.it.twin.shapes;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Headers, variants, preconditions. */
final class HeaderShapes {

    private HeaderShapes() {}

    static Stream<Shape> all() {
        return Stream.concat(
                ReturnShapes.named(
                        "header",
                        "headers",
                        "etag",
                        "weak",
                        "links",
                        "links-replaced",
                        "allow",
                        "cache",
                        "language",
                        "encoding",
                        "repeated",
                        "empty",
                        "null",
                        "removed",
                        "null-in-map",
                        "objects",
                        "cookies",
                        "latin",
                        "length",
                        "retry-after",
                        "typed-empty"),
                Stream.of(
                        Shape.post("variant selected", "/variant/select")
                                .header("Accept: text/plain", "Accept-Language: fr"),
                        Shape.post("variant by default", "/variant/select"),
                        Shape.post("variant that is not there", "/variant/select")
                                .accept("image/png")
                                .errorPage(),
                        Shape.post("variants listed", "/variant/variants"),
                        Shape.post("variants not acceptable", "/variant/not-acceptable")
                                .errorPage(),
                        Shape.post("precondition without", "/variant/precondition"),
                        Shape.post("precondition met", "/variant/precondition").header("If-Match: \"v1\""),
                        Shape.post("precondition failed", "/variant/precondition")
                                .header("If-Match: \"v2\"")
                                .errorPage(),
                        Shape.post("precondition none match", "/variant/precondition")
                                .header("If-None-Match: \"v1\"")
                                .errorPage()));
    }
}
