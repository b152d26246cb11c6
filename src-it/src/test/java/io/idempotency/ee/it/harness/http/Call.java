package io.idempotency.ee.it.harness.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A request to be sent, once or again.
 *
 * @param path from the server's root
 * @param body empty for none
 * @param headers a line each
 */
public record Call(String method, String path, String body, Map<String, String> headers) {

    private static final String ORDERS = "/sample-orders/api/orders";

    public static Call get(String path) {
        return new Call("GET", path, "", Map.of());
    }

    /** Places an order. */
    public static Call post(String body) {
        return new Call("POST", ORDERS, body, Map.of("Content-Type", "application/json"));
    }

    /** Adds to an order. */
    public static Call patch(String id, String body) {
        return new Call("PATCH", ORDERS + "/" + id, body, Map.of("Content-Type", "application/json"));
    }

    /** Has an order paid. */
    public static Call pay(String id) {
        return new Call("POST", ORDERS + "/" + id + "/payment", "", Map.of("Content-Type", "application/json"));
    }

    /** Reads an order. */
    public static Call order(String id) {
        return get(ORDERS + "/" + id);
    }

    /** The same with a key, in the standard form of a quoted string. */
    public Call key(String key) {
        return header("Idempotency-Key", '"' + key + '"');
    }

    /** The same from a user whose password is the name. */
    public Call by(String user) {
        return by(user, user);
    }

    public Call by(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The same with something that goes wrong. */
    public Call fault(String fault) {
        return header("X-Demo-Fault", fault);
    }

    public Call header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, body, Map.copyOf(more));
    }

    /** The same to another path or query. */
    public Call path(String other) {
        return new Call(method, other, body, headers);
    }

    public Call body(String other) {
        return new Call(method, path, other, headers);
    }
}
