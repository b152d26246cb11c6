package io.idempotency.ee.it.twin.shapes.answers;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Headers, variants, preconditions. */
public final class HeaderShapes {

    private HeaderShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(
                        Shape.each(
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
                                "repeated"),
                        Shape.each(
                                "header",
                                "odd-headers",
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
                                Shape.post("precondition met", "/variant/precondition")
                                        .header("If-Match: \"v1\""),
                                Shape.post("precondition failed", "/variant/precondition")
                                        .header("If-Match: \"v2\"")
                                        .errorPage(),
                                Shape.post("precondition none match", "/variant/precondition")
                                        .header("If-None-Match: \"v1\"")
                                        .errorPage()))
                .flatMap(shapes -> shapes);
    }
}
