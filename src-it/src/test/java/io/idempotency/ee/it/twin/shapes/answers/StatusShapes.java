package io.idempotency.ee.it.twin.shapes.answers;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Statuses. */
public final class StatusShapes {

    private StatusShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(kept(), located(), released(), odd()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> kept() {
        return Stream.of(
                        200, 201, 202, 203, 206, 207, 226, 299, 300, 304, 400, 402, 404, 405, 406, 409, 410, 412, 415,
                        418, 422, 423, 451, 499)
                .flatMap(status -> Stream.of(
                        Shape.post("status " + status + " without an entity", "/status/" + status + "/none")
                                .errorPage(),
                        Shape.post("status " + status + " with an entity", "/status/" + status + "/text")))
                .filter(shape -> !shape.name().equals("status 304 with an entity"));
    }

    private static Stream<Shape> located() {
        Stream<Shape> redirects = Stream.of(301, 302, 303, 307, 308).flatMap(status -> Stream.of(
                        "http://a.example/x?y=1", "other", "/root")
                .map(to -> Shape.post("status " + status + " to " + to, "/status/" + status + "/located?to=" + to)));
        Stream<Shape> helpers = Stream.of("created", "see-other", "temporary-redirect")
                .flatMap(path -> Stream.of("http://a.example/x", "items/1", "/root", "?a=b", "..%2Fup", "//host/x")
                        .map(to -> Shape.post("status " + path + " to " + to, "/status/" + path + "?to=" + to)));
        return Stream.of(redirects, helpers, Stream.of(Shape.post("status created by UriInfo", "/status/built")))
                .flatMap(shapes -> shapes);
    }

    /** B20, B21. */
    private static Stream<Shape> released() {
        return Stream.of(401, 403, 407, 408, 425, 429, 500, 501, 503, 599)
                .flatMap(status -> Stream.of(
                        Shape.post("status " + status + " without an entity", "/status/" + status + "/none")
                                .released()
                                .errorPage(),
                        Shape.post("status " + status + " with an entity", "/status/" + status + "/text")
                                .released()));
    }

    private static Stream<Shape> odd() {
        return Stream.of(
                Shape.post("status 204", "/status/204/none"),
                Shape.post("status 205", "/status/205/none"),
                Shape.post("status 204 with an entity", "/status/204/text"),
                Shape.post("status 205 with an entity", "/status/205/text"),
                Shape.post("status 304 with an entity", "/status/304/text"),
                Shape.post("status 299 with a reason", "/status/299/reason"),
                Shape.post("status 200 with a reason", "/status/200/reason"),
                Shape.post("status 404 with a reason", "/status/404/reason"));
    }
}
