package io.idempotency.ee.conformance.reference;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request to the reference service. */
record Call(String method, String path, String query, Map<String, List<String>> headers, String body, boolean whole) {

    static Call of(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        byte[] body = read(exchange);
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getQuery()),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8),
                length == null || body.length == Integer.parseInt(length));
    }

    private static byte[] read(HttpExchange exchange) {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        try {
            exchange.getRequestBody().transferTo(body);
        } catch (IOException cut) {
            return body.toByteArray();
        }
        return body.toByteArray();
    }

    List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }
}
