package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** What goes out past Jakarta REST. */
public final class ServletShapes {

    private ServletShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(
                        "header",
                        "header-none",
                        "header-both",
                        "cookie",
                        "status",
                        "status-none",
                        "send-error",
                        "send-redirect",
                        "write",
                        "write-unflushed",
                        "writer",
                        "write-and-return")
                .map(path -> Shape.post("servlet response " + path, "/servlet-answer/" + path))
                .map(shape -> shape.name().endsWith("error") ? shape.errorPage() : shape);
    }
}
