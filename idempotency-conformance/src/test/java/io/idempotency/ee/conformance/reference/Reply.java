package io.idempotency.ee.conformance.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An answer of the reference service. */
record Reply(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    static Reply created(String path, String customer) {
        String id = UUID.randomUUID().toString();
        return new Reply(
                201,
                List.of(
                        Map.entry("Content-Type", "application/json"),
                        Map.entry("Location", path + "/" + id),
                        Map.entry("ETag", "\"" + id + "\""),
                        Map.entry("Link", "<" + path + ">; rel=\"collection\""),
                        Map.entry("Link", "<" + path + "/" + id + "/items>; rel=\"item\""),
                        Map.entry("Set-Cookie", "session=" + id)),
                ("{\"id\":\"" + id + "\",\"customer\":\"" + customer + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    static Reply problem(int status, String title) {
        return of(status, "application/problem+json", "{\"title\":\"" + title + "\",\"status\":" + status + "}");
    }

    static Reply of(int status, String type, String body) {
        return new Reply(status, List.of(Map.entry("Content-Type", type)), body.getBytes(StandardCharsets.UTF_8));
    }

    Reply with(String name, String value) {
        return new Reply(
                status,
                java.util.stream.Stream.concat(headers.stream(), java.util.stream.Stream.of(Map.entry(name, value)))
                        .toList(),
                body);
    }

    Reply only(java.util.function.Predicate<String> names) {
        return new Reply(
                status,
                headers.stream().filter(each -> names.test(each.getKey())).toList(),
                body);
    }

    Reply status(int other) {
        return new Reply(other, headers, body);
    }

    Reply body(String other) {
        return new Reply(status, headers, other.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
