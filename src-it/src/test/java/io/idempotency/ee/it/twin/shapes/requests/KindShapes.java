package io.idempotency.ee.it.twin.shapes.requests;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Kinds of resource classes. */
public final class KindShapes {

    private KindShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(beans(), contexts(), locators(), sessionBeans()).flatMap(shapes -> shapes);
    }

    private static Stream<Shape> beans() {
        return Stream.of(
                Shape.post("application-scoped resource", "/application-scoped/x")
                        .header("X-In: h"),
                Shape.post("dependent resource", "/dependent?q=1").body("text/plain", "b"),
                Shape.post("transactional resource", "/transactional").body("text/plain", "b"));
    }

    private static Stream<Shape> contexts() {
        return Stream.of(
                Shape.post("context UriInfo", "/context/uri/x%20y;m=1?q=a+b"),
                Shape.post("context HttpHeaders", "/context/headers")
                        .header(
                                "Accept-Language: fr, en;q=0.5",
                                "Cookie: c=1",
                                "X-In: 1",
                                "Accept: text/plain, */*;q=0.1")
                        .body("text/plain", "b"),
                Shape.post("context Request and SecurityContext", "/context/request"),
                Shape.post("context ResourceInfo", "/context/info"));
    }

    private static Stream<Shape> locators() {
        return Stream.of("injected", "class", "context")
                .flatMap(how -> Stream.of(
                        Shape.post("locator " + how + " string", "/locator/" + how + "/x/string")
                                .body("text/plain", "b"),
                        Shape.post("locator " + how + " list", "/locator/" + how + "/x/item"),
                        Shape.post("locator " + how + " list as JSON", "/locator/" + how + "/x/item")
                                .accept("application/json"),
                        Shape.post("locator " + how + " form", "/locator/" + how + "/x/form")
                                .form("f=1")));
    }

    private static Stream<Shape> sessionBeans() {
        return Stream.of(
                Shape.post("stateless string", "/stateless/string").body("text/plain", "b"),
                Shape.post("stateless list", "/stateless/list"),
                Shape.post("stateless list as JSON", "/stateless/list").accept("application/json"),
                Shape.post("stateless form", "/stateless/form").form("f=1"),
                Shape.post("stateless 201", "/stateless/response/201"),
                Shape.post("stateless 404", "/stateless/response/404"),
                Shape.post("stateless 500", "/stateless/response/500").released(),
                Shape.post("singleton", "/singleton?q=1").body("text/plain", "b"),
                Shape.post("local interface string", "/local/string?q=1").body("text/plain", "b"),
                Shape.post("local interface list", "/local/items"));
    }
}
