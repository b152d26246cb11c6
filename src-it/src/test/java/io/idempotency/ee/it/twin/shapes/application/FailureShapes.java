package io.idempotency.ee.it.twin.shapes.application;

import io.idempotency.ee.it.twin.Shape;
import java.util.List;
import java.util.stream.Stream;

/** Exceptions and their mappers. */
public final class FailureShapes {

    private static final List<String> RETURNS =
            List.of("json", "both", "string", "int", "boolean", "void", "response", "list");

    private static final List<String> FEWER = List.of("json", "int", "void", "response");

    private FailureShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(mapped(), bare(), web(), released(), ejbs(), validated())
                .flatMap(shapes -> shapes);
    }

    private static Stream<Shape> mapped() {
        return Stream.of(
                        "known",
                        "known-child",
                        "known-other",
                        "checked",
                        "untyped",
                        "untyped-item",
                        "bare-404",
                        "web-entity",
                        "web-untyped")
                .flatMap(what -> (what.startsWith("untyped") ? RETURNS : FEWER)
                        .stream()
                                .map(returned -> thrown(what, returned).keptWithoutEffect())
                                .map(shape -> what.startsWith("bare") ? shape.errorPage() : shape));
    }

    /** Answers that are successes: rolled back all the same, since an exception caused them. */
    private static Stream<Shape> bare() {
        return Stream.of("bare-204", "nothing", "bare-200", "web-204", "web-200")
                .flatMap(what -> Stream.of("json", "int", "void", "response", "string")
                        .map(returned -> thrown(what, returned).keptWithoutEffect()));
    }

    private static Stream<Shape> web() {
        Stream<Shape> pages = Stream.of(
                        "web-404",
                        "web-message",
                        "web-cause-400",
                        "web-header",
                        "not-found",
                        "not-found-message",
                        "bad-request")
                .flatMap(what -> Stream.of("json", "int", "void", "response")
                        .map(returned ->
                                thrown(what, returned).keptWithoutEffect().errorPage()));
        Stream<Shape> bodies = Stream.of("web-item", "web-mapped", "web-mapped-entity", "redirect", "redirect-307")
                .flatMap(what -> Stream.of("json", "int", "response")
                        .map(returned -> thrown(what, returned).keptWithoutEffect()));
        return Stream.concat(pages, bodies);
    }

    private static Stream<Shape> released() {
        return Stream.of(
                        "worse",
                        "bare-500",
                        "unknown",
                        "unknown-checked",
                        "web-cause",
                        "forbidden",
                        "not-authorized",
                        "unavailable")
                .flatMap(what -> Stream.of("json", "int", "void", "response")
                        .map(returned -> thrown(what, returned).released().errorPage()));
    }

    /** Jakarta REST has an EJBException unwrapped; not every server does. */
    private static Stream<Shape> ejbs() {
        Stream<Shape> system = Stream.of("known", "web-entity", "not-found", "unknown", "web-header")
                .map(what -> Shape.post("session bean throws " + what, "/throwing-ejb/own/" + what)
                        .asMapped()
                        .plainRollsBack());
        return Stream.concat(
                system,
                Stream.of(
                        // Nobody has declared that it does not roll back (B21, B26).
                        Shape.post("session bean throws checked", "/throwing-ejb/own/checked")
                                .keptWithoutEffect(),
                        Shape.post("session bean throws an application exception", "/throwing-ejb/declared"),
                        Shape.post("session bean throws one that rolls back", "/throwing-ejb/rolling-back")
                                .asMapped()
                                .plainRollsBack(),
                        Shape.post("session bean calls one that fails", "/throwing-ejb/other")
                                .asMapped()
                                .plainRollsBack(),
                        Shape.post("resource calls a session bean that fails", "/calling-ejb/known")
                                .asMapped()));
    }

    private static Stream<Shape> validated() {
        return Stream.of(
                Shape.post("validated argument", "/validated/argument?n=5"),
                Shape.post("validated argument refused", "/validated/argument?n=4")
                        .notRun()
                        .errorPage(),
                Shape.post("validated return value", "/validated/return?s=x"),
                Shape.post("validated return value, thrown", "/validated/thrown")
                        .keptWithoutEffect(),
                Shape.post("validated return value, response", "/validated/response"),
                Shape.post("validated return value refused", "/validated/return")
                        .released()
                        .errorPage());
    }

    private static Shape thrown(String what, String returned) {
        return Shape.post("throws " + what + " instead of " + returned, "/throwing/" + returned + "/" + what);
    }
}
