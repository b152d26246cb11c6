package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Filters and interceptors of the application. */
public final class FilterShapes {

    private FilterShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(answers(), requests(), interceptors()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> answers() {
        return Stream.of(
                Shape.post("response filter sees 201", "/filtered/stamped/201"),
                Shape.post("response filter sees 404", "/filtered/stamped/404"),
                Shape.post("response filter sees 500", "/filtered/stamped/500").released(),
                Shape.post("response filter sees nothing", "/filtered/stamped-none"),
                Shape.post("response filter sees an exception", "/filtered/stamped-thrown")
                        .keptWithoutEffect()
                        .errorPage(),
                Shape.post("response filter writes to the stream", "/filtered/streamed"),
                Shape.post("response filter replaces the entity", "/filtered/replaced"),
                Shape.post("response filter changes the status", "/filtered/restated"));
    }

    private static Stream<Shape> requests() {
        Stream<Shape> aborted = Stream.of(200, 204, 303, 404, 503)
                .flatMap(status -> Stream.of("aborted", "aborted-early")
                        .map(how -> Shape.post("request filter " + how + " with " + status, "/filtered/" + how)
                                .header("X-Abort: " + status)
                                .notRun()));
        return Stream.concat(
                aborted,
                Stream.of(
                        Shape.post("request filter rewrites a text", "/filtered/rewritten")
                                .body("text/plain", "b"),
                        Shape.post("request filter rewrites a form", "/filtered/rewritten-form")
                                .form("a=1"),
                        Shape.post("request filter changes the method", "/filtered/overridden")
                                .header("X-HTTP-Method-Override: PUT")
                                .body("text/plain", "b"),
                        Shape.post("request filter leaves the method", "/filtered/overridden")));
    }

    private static Stream<Shape> interceptors() {
        return Stream.of("zipped", "zipped-item", "upper", "upper-thrown", "upper-none", "headed", "headed-no-type")
                .map(path -> Shape.post("writer interceptor " + path, "/intercepted/" + path))
                .map(shape -> shape.name().contains("thrown") ? shape.keptWithoutEffect() : shape);
    }
}
