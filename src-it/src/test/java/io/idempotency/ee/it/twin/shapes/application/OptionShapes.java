package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Fate;
import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Writers without types, optional keys, every answer kept, refused arguments. */
public final class OptionShapes {

    private OptionShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(writers(), keyless(), keepingAll(), arguments(), uncovered())
                .flatMap(shapes -> shapes);
    }

    private static Stream<Shape> writers() {
        return Stream.of("square", "blob", "blob-typed", "circle", "circle-response")
                .flatMap(path -> Stream.of(
                                "",
                                "*/*",
                                "application/json",
                                "application/x-shapely",
                                "text/*",
                                "text/x-shapely, */*;q=0.1",
                                "image/png, */*;q=0.5")
                        .map(accept -> {
                            Shape shape = Shape.post(
                                            "untyped writer " + path + " Accept " + accept, "/untyped-writer/" + path)
                                    .asWritten();
                            if (path.equals("blob-typed") && accept.startsWith("application/")) {
                                return shape.accept(accept).notRun();
                            }
                            return accept.isEmpty() ? shape : shape.accept(accept);
                        }));
    }

    /** B4. */
    private static Stream<Shape> keyless() {
        return Stream.of(
                        Shape.post("without its optional key form", "/optional-key/form")
                                .form("a=1"),
                        Shape.post("without its optional key form as a map", "/optional-key/map")
                                .form("a=1"),
                        Shape.post("without its optional key part", "/optional-key/part")
                                .body(
                                        "multipart/form-data; boundary=b",
                                        "--b\r\nContent-Disposition: form-data; name=\"one\"\r\n\r\nfirst\r\n--b--\r\n"),
                        Shape.post("without its optional key parameter", "/optional-key/parameter")
                                .form("a=1"),
                        Shape.post("without its optional key item", "/optional-key/item")
                                .accept("application/json"),
                        Shape.post("without its optional key typed", "/optional-key/typed"),
                        Shape.post("without its optional key servlet response", "/optional-key/servlet"),
                        Shape.post("without its optional key streamed", "/optional-key/streamed"))
                .map(shape -> shape.fate(Fate.UNCOVERED));
    }

    /** B22: also server errors, which are rolled back all the same; 403 never. */
    private static Stream<Shape> keepingAll() {
        return Stream.of(
                Shape.post("keep=all 200", "/keep-all/200"),
                Shape.post("keep=all 404", "/keep-all/404"),
                Shape.post("keep=all 403", "/keep-all/403").released(),
                Shape.post("keep=all 500", "/keep-all/500").keptWithoutEffect(),
                Shape.post("keep=all 503", "/keep-all/503").keptWithoutEffect(),
                Shape.post("keep=all thrown 404", "/keep-all/thrown/404").keptWithoutEffect(),
                Shape.post("keep=all thrown 403", "/keep-all/thrown/403").released(),
                Shape.post("keep=all thrown 500", "/keep-all/thrown/500").keptWithoutEffect());
    }

    private static Stream<Shape> arguments() {
        return Stream.of(
                Shape.post("argument bean valid", "/refused-arguments/bean").json("{\"name\":\"long\"}"),
                Shape.post("argument bean refused", "/refused-arguments/bean")
                        .json("{\"name\":\"x\"}")
                        .notRun(),
                Shape.post("argument bean refused, as JSON", "/refused-arguments/bean")
                        .json("{}")
                        .accept("application/json")
                        .notRun(),
                Shape.post("argument form valid", "/refused-arguments/form").form("a=long"),
                Shape.post("argument form refused", "/refused-arguments/form")
                        .form("a=x")
                        .notRun(),
                Shape.post("return value valid", "/refused-arguments/entity?n=long"),
                Shape.post("return value refused", "/refused-arguments/entity?n=x")
                        .released()
                        .errorPage());
    }

    private static Stream<Shape> uncovered() {
        return Stream.of(
                Shape.post("GET is not covered", "/method/7").method("GET").fate(Fate.UNCOVERED),
                Shape.post("OPTIONS is not covered", "/method/7")
                        .method("OPTIONS")
                        // Else Jersey sends a WADL with the second in which it was made.
                        .accept("text/plain")
                        .notRun(),
                Shape.post("HEAD is not covered", "/method/7").method("HEAD").fate(Fate.UNCOVERED));
    }
}
