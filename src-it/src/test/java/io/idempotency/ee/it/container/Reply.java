package io.idempotency.ee.it.container;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer. */
public record Reply(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public byte[] body() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public boolean replayed() {
        return headers("Idempotent-Replayed").equals(List.of("true"));
    }

    /** The values of a header, in their order. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    @Override
    public String toString() {
        return status() + " " + response.headers().map() + " " + text();
    }
}
