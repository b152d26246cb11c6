package io.idempotency.ee.it.harness.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What came back.
 *
 * @param body with every byte as the character of its number, so that equal texts are equal bytes
 */
public record Reply(int status, HttpHeaders headers, String body) {

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /** The value of a header that is there at most once, else an empty text. */
    public String header(String name) {
        return Optional.of(String.join(" AND ", headers.allValues(name))).orElse("");
    }

    public boolean replayed() {
        return header("Idempotent-Replayed").equals("true");
    }

    /** The id of an order that was placed. */
    public String orderId() {
        String location = header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
