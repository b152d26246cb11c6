package io.idempotency.ee.it.twin.shapes.requests;

import io.idempotency.ee.it.twin.Shape;
import java.util.stream.Stream;

/** Forms, parts, and what is in the request's line and headers. */
public final class ParameterShapes {

    private static final String PARTS =
            """
            --sep
            Content-Disposition: form-data; name="one"
            X-Part: yes

            first
            --sep
            Content-Disposition: form-data; name="two"; filename="two.txt"
            Content-Type: text/csv

            a;b
            --sep--
            """
                    .replace("\n", "\r\n");

    private static final String TEXTS =
            """
            --sep
            Content-Disposition: form-data; name="one"

            caf\u00e9
            --sep
            Content-Disposition: form-data; name="one"
            Content-Type: text/plain; charset=UTF-8

            caf\u00e9
            --sep
            Content-Disposition: form-data; name="two"; filename=""
            Content-Type: application/octet-stream

            file without a name
            --sep
            Content-Disposition: form-data; name="two"
            Content-Type: application/json

            {}
            --sep--
            """
                    .replace("\n", "\r\n");

    private ParameterShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(forms(), charsets(), beans(), parts(), uris(), headers())
                .flatMap(shapes -> shapes);
    }

    private static Stream<Shape> forms() {
        String form = "a=x+y%26z&n=7&l=1&l=2";
        return Stream.concat(
                Stream.of(
                                "string",
                                "several",
                                "default",
                                "encoded",
                                "bean",
                                "form",
                                "map",
                                "map-and-param",
                                "param-and-map",
                                "param-and-string",
                                "query-too",
                                "body")
                        .map(path -> Shape.post("form " + path, "/form/" + path)
                                .form(path.equals("default") ? "a=3" : form)),
                Stream.of(
                        Shape.post("form money", "/form/money").form("m=5EUR&c=GREEN"),
                        Shape.post("form query of the same name", "/form/query-too?a=q1&a=q2")
                                .form("a=f"),
                        Shape.post("form without the field", "/form/string").form("b=1"),
                        Shape.post("form empty", "/form/string").form(""),
                        Shape.post("form chunked", "/form/string")
                                .form("a=chunked")
                                .chunked(),
                        Shape.post("form chunked as a map", "/form/map")
                                .form("a=chunked")
                                .chunked(),
                        Shape.post("form large", "/form/size").form("a=" + "x".repeat(300_000)),
                        Shape.post("form large chunked", "/form/size")
                                .form("a=" + "x".repeat(300_000))
                                .chunked(),
                        Shape.post("form with a number that is none", "/form/several")
                                .form("n=no")
                                .notRun()
                                .errorPage(),
                        Shape.post("form sent as JSON", "/form/string")
                                .json("{}")
                                .notRun()
                                .errorPage()));
    }

    private static Stream<Shape> charsets() {
        return Stream.of(
                Shape.post("form UTF-8 escaped", "/form/string").form("a=caf%C3%A9"),
                Shape.post("form with charset=UTF-8", "/form/string")
                        .body("application/x-www-form-urlencoded;charset=UTF-8", "a=caf%C3%A9"),
                Shape.post("form with charset=ISO-8859-1", "/form/string")
                        .body("application/x-www-form-urlencoded; charset=ISO-8859-1", "a=caf%E9"),
                Shape.post("form raw UTF-8", "/form/string").form("a=caf\u00e9"),
                Shape.post("form as a map with charset=ISO-8859-1", "/form/map")
                        .body("application/x-www-form-urlencoded; charset=ISO-8859-1", "a=caf%E9"),
                Shape.post("form media type in capitals", "/form/string")
                        .body("Application/X-WWW-Form-Urlencoded", "a=1"));
    }

    private static Stream<Shape> beans() {
        return Stream.of(
                Shape.post("form bean with query and header", "/form/bean?q=1")
                        .header("X-In: h")
                        .form("a=x&n=9&l=1&l=2"),
                Shape.post("fields", "/field/p1/all?q=1").header("X-In: h").asServed(),
                Shape.post("a form in a field", "/field/p1/form").form("a=in+field"));
    }

    private static Stream<Shape> parts() {
        return Stream.concat(
                Stream.concat(
                        partsRead(),
                        Stream.of("multipart/form-data; boundary=sep", "multipart/mixed; boundary=sep")
                                .map(type -> Shape.post("parts put as " + type, "/parts/put?q=1")
                                        .method("PUT")
                                        .body(type, PARTS))),
                Stream.of("multipart/form-data; boundary=sep", "multipart/form-data; boundary=sep; charset=UTF-8")
                        .map(type ->
                                Shape.post("texts as " + type, "/parts/texts").body(type, TEXTS)));
    }

    private static Stream<Shape> partsRead() {
        Stream<Shape> read = partShapes(
                "param",
                "params",
                "list",
                "bytes",
                "parameter?q=1",
                "parameter-map?q=1",
                "parameter-values?one=q",
                "body-and-parameter",
                "part-and-parameter");
        // Without a multipart-config some servers give them to no servlet, some to that of JAX-RS.
        Stream<Shape> ofServlet = partShapes("servlet", "parts-and-parameter", "part", "part-of-none")
                .map(Shape::asServed);
        return Stream.concat(read, ofServlet);
    }

    private static Stream<Shape> partShapes(String... paths) {
        return Stream.of(paths)
                .map(path ->
                        Shape.post("parts " + path, "/parts/" + path).body("multipart/form-data; boundary=sep", PARTS))
                .mapMulti((shape, out) -> {
                    out.accept(shape);
                    if (!shape.sent().path().endsWith("servlet")) {
                        out.accept(Shape.post(
                                        shape.name() + " chunked", shape.sent().path())
                                .body("multipart/form-data; boundary=\"sep\"", PARTS)
                                .chunked());
                    }
                });
    }

    private static Stream<Shape> uris() {
        return Stream.of(
                Shape.post("path parameters", "/uri/path/x%20y/12"),
                Shape.post("path parameter that does not match", "/uri/path/x/y")
                        .notRun()
                        .errorPage(),
                Shape.post("path rest", "/uri/rest/a/b/c%20d"),
                Shape.post("path encoded", "/uri/encoded/x%20y?q=1%202+3"),
                Shape.post("query", "/uri/query?s=a%26b&l=1&l=2&e=RED"),
                Shape.post("query defaults", "/uri/query"),
                Shape.post("query that is no number", "/uri/query?d=x").notRun().errorPage(),
                Shape.post("matrix", "/uri/matrix/seg;m=1;m=2;n=3"),
                Shape.post("converted", "/uri/converted/5EUR?m=6USD").header("X-M: 7GBP"),
                Shape.post("converted null and default", "/uri/converted-null"),
                Shape.post("value of", "/uri/value-of?u=00000000-0000-0001-0000-000000000002&d=1.50&c=x"),
                Shape.post("value of null", "/uri/value-of?c=x"));
    }

    private static Stream<Shape> headers() {
        return Stream.of(
                Shape.post("header", "/uri/header").header("X-In: one", "X-N: 4"),
                Shape.post("header lines", "/uri/header").header("X-In: one", "X-In: two"),
                Shape.post("header that is no number", "/uri/header")
                        .header("X-N: x")
                        .notRun()
                        .errorPage(),
                Shape.post("cookie", "/uri/cookie").header("Cookie: c=v1; d=v2"));
    }
}
