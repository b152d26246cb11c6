package io.idempotency.ee.it.twin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A resource method and a request to it, which is sent to both twins. */
public record Shape(String name, Sent sent, Expected expected) {

    /** Without a body; the answer is to be kept. */
    public static Shape post(String name, String path) {
        return new Shape(name, new Sent("POST", path, List.of(), "", false), Expected.KEPT);
    }

    /** One for each method of a resource class whose paths are these. */
    public static Stream<Shape> each(String what, String resource, String... paths) {
        return Stream.of(paths).map(path -> post(what + " " + resource + "/" + path, "/" + resource + "/" + path));
    }

    public Shape method(String method) {
        return new Shape(name, new Sent(method, sent.path(), sent.headers(), sent.body(), sent.chunked()), expected);
    }

    /** With more header lines. */
    public Shape header(String... lines) {
        return new Shape(name, sent.with(lines), expected);
    }

    public Shape accept(String types) {
        return header("Accept: " + types);
    }

    /** With a body, as UTF-8. */
    public Shape body(String type, String text) {
        return bytes(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With a body. */
    public Shape bytes(String type, byte[] bytes) {
        Sent typed = sent.with("Content-Type: " + type);
        String body = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Shape(
                name, new Sent(typed.method(), typed.path(), typed.headers(), body, typed.chunked()), expected);
    }

    public Shape form(String form) {
        return body("application/x-www-form-urlencoded", form);
    }

    public Shape json(String json) {
        return body("application/json", json);
    }

    /** Without a Content-Length. */
    public Shape chunked() {
        return new Shape(name, new Sent(sent.method(), sent.path(), sent.headers(), sent.body(), true), expected);
    }

    public Shape fate(Fate fate) {
        int plainEffects = fate.runs() ? expected.plainEffects() : 0;
        return new Shape(name, sent, new Expected(fate, plainEffects, expected.ownBody(), expected.code()));
    }

    public Shape keptWithoutEffect() {
        return fate(Fate.KEPT_WITHOUT_EFFECT);
    }

    /** Which of the two is told by the status of the plain answer. */
    public Shape asMapped() {
        return fate(Fate.AS_MAPPED);
    }

    /** Not every server reaches the method. */
    public Shape asServed() {
        return fate(Fate.AS_SERVED);
    }

    /** Not every server can write what the method returns: else a server error or 406, and nothing is kept. */
    public Shape asWritten() {
        return fate(Fate.AS_WRITTEN).errorPage();
    }

    public Shape released() {
        return fate(Fate.RELEASED);
    }

    public Shape notRun() {
        return fate(Fate.NOT_RUN);
    }

    /** Also the plain call leaves nothing, since its own transaction is rolled back. */
    public Shape plainRollsBack() {
        return new Shape(name, sent, new Expected(expected.fate(), 0, expected.ownBody(), expected.code()));
    }

    /** The body is the server's own. */
    public Shape errorPage() {
        return new Shape(name, sent, new Expected(expected.fate(), expected.plainEffects(), false, expected.code()));
    }

    /** The library refuses it at the first call, with this code. */
    public Shape refused(String code) {
        return new Shape(name, sent, new Expected(Fate.RELEASED, expected.plainEffects(), expected.ownBody(), code));
    }

    boolean isRefused() {
        return !expected.code().isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
