package io.idempotency.ee.it.twin.shapes.requests;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** HTTP methods. */
public final class MethodShapes {

    private MethodShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(
                Shape.post("PUT", "/method/7").method("PUT").json("{\"name\":\"a\",\"amount\":1}"),
                Shape.post("PUT a form", "/method/7/form").method("PUT").form("a=1"),
                Shape.post("PATCH", "/method/7")
                        .method("PATCH")
                        .body("application/json-patch+json", "[{\"op\":\"remove\"}]"),
                Shape.post("DELETE", "/method/7").method("DELETE"),
                Shape.post("DELETE with a body", "/method/7/body")
                        .method("DELETE")
                        .body("text/plain", "b")
                        .asServed(),
                Shape.post("DELETE without its body", "/method/7/body").method("DELETE"),
                Shape.post("PROPOSE", "/method/7").method("PROPOSE").body("text/plain", "b"),
                Shape.post("POST where there is none", "/method/7").notRun().errorPage(),
                Shape.post("a resource that is not there", "/nowhere").notRun().errorPage());
    }
}
