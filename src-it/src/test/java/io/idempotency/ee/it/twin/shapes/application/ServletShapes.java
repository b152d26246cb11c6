package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** What goes out past Jakarta REST. */
public final class ServletShapes {

    private ServletShapes() {}

    public static Stream<Shape> all() {
        return Stream.of("header", "header-none", "header-both", "cookie", "status", "status-none")
                .map(ServletShapes::shape);
    }

    /** What goes out past the answer. */
    public static Stream<Shape> refused() {
        return Stream.of("send-error", "send-redirect", "write", "write-unflushed", "writer", "write-and-return")
                .map(path -> shape(path).refused("IDEM-220"));
    }

    private static Shape shape(String path) {
        return Shape.post("servlet response " + path, "/servlet-answer/" + path);
    }
}
