package io.idempotency.ee.it.twin;

import io.idempotency.ee.it.server.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Collects in what two answers differ. */
final class Comparison {

    private static final String MARKER = "idempotent-replayed";

    /** Of the moment or of the connection. */
    private static final Set<String> ASIDE =
            Set.of("date", "connection", "keep-alive", "content-length", "transfer-encoding");

    /** Never stored, so not part of a replay (B11). */
    private static final Set<String> NEVER_REPLAYED =
            Set.of("set-cookie", "authorization", "www-authenticate", "proxy-authenticate", "authentication-info");

    private final List<String> differences = new ArrayList<>();
    private final boolean ownBody;

    /** @param ownBody whether bodies are compared, and the headers that tell of them */
    Comparison(boolean ownBody) {
        this.ownBody = ownBody;
    }

    List<String> differences() {
        return differences;
    }

    void first(Answer plain, Answer first) {
        same("FIRST", plain, first, Set.of());
        if (plain.status() == first.status()) {
            equal("FIRST reason phrase", plain.reason(), first.reason());
        }
        equal("FIRST marker", List.of(), first.values(MARKER));
    }

    void replay(Answer first, Answer replay) {
        Set<String> aside = new TreeSet<>(NEVER_REPLAYED);
        if (!first.values("set-cookie").isEmpty()) {
            aside.addAll(TestServer.current().sentWithCookies());
        }
        same("REPLAY", first, replay, aside);
        equal("REPLAY marker", List.of("true"), replay.values(MARKER));
        NEVER_REPLAYED.forEach(name -> equal("REPLAY header " + name, List.of(), replay.values(name)));
    }

    /** The second execution's answer. */
    void again(Answer first, Answer second) {
        same("SECOND", first, second, Set.of());
        equal("SECOND marker", List.of(), second.values(MARKER));
    }

    void equal(String what, Object right, Object found) {
        if (!right.equals(found)) {
            differences.add(String.format(Locale.ROOT, "%s: %s instead of %s", what, shown(found), shown(right)));
        }
    }

    private void same(String which, Answer right, Answer found, Set<String> aside) {
        equal(which + " status", right.status(), found.status());
        Set<String> names = new TreeSet<>(right.headers().keySet());
        names.addAll(found.headers().keySet());
        names.removeAll(ASIDE);
        names.removeAll(aside);
        names.remove(MARKER);
        names.removeIf(TestServer.current()::isOwnHeader);
        if (!ownBody) {
            // A server error may be told in more words than the server's own.
            names.removeIf(name -> name.startsWith("content-") || right.status() >= 500);
        }
        names.forEach(name -> equal(which + " header " + name, right.values(name), found.values(name)));
        if (ownBody) {
            equal(which + " body", right.body(), found.body());
        }
    }

    private static String shown(Object value) {
        String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
        return (text.length() > 300 ? text.substring(0, 300) + "..." : text)
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
