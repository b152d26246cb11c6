package io.idempotency.ee.conformance.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param status the code
 * @param headers all lines, in their order
 * @param body without its framing, not decoded otherwise
 * @param framing what is wrong with the framing; empty if nothing is
 */
public record Answer(int status, List<Header> headers, byte[] body, String framing) {

    /** Returns whether the status is of success. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** Returns whether the service says that the request was refused for what it is. */
    public boolean refused() {
        return status / 100 == 4;
    }

    /** Returns whether the answer asks to come again: conflict, too early, unavailable. */
    public boolean later() {
        return status == 409 || status == 425 || status == 503;
    }

    /** Returns the first line with a name. */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns the values of all lines with a name. */
    public List<String> all(String name) {
        return headers.stream().filter(each -> each.is(name)).map(Header::value).toList();
    }

    /** Returns whether status and bytes are those of another answer. */
    public boolean same(Answer other) {
        return status == other.status && Arrays.equals(body, other.body);
    }

    /** Returns whether it says that it is a replay. */
    public boolean replayed() {
        return header("Idempotent-Replayed").filter("true"::equals).isPresent();
    }

    /** Returns whether it is a problem of RFC 9457. */
    public boolean problem() {
        return header("Content-Type")
                .filter(type -> type.startsWith("application/problem+"))
                .isPresent();
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes"
                + header("Content-Type").map(type -> " of " + type).orElse("")
                + (replayed() ? ", marked as a replay" : "");
    }
}
